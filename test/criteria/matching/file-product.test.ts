import { describe, expect, test } from 'vitest';
import { matchFile } from '../../../src/criteria/matching/file-product.ts';
import { orderedProduct } from '../../../src/criteria/matching/product.ts';

const brand = new Set(['kestrel', 'controls']);
const x7 = orderedProduct({ product: 'X7', version: '4.2.1' }, brand);

describe('What a file is of', () => {
  test.each([
    ['X7', '4.2.1'],
    ['x7-firmware', 'v4.2.1'],
    ['kestrel_x7_fw', '4.2.1+b7'],
    ['Kestrel X7 4.2.1', null],
    ['x7-fw-4.2.1', null],
    ['X7 controller firmware', '4.2.1'],
  ])('%s %s is the ordered product in its version', (product, version) => {
    expect(matchFile({ product, version }, x7)).toBe('covers');
  });

  test.each([
    ['X8', '4.2.1', 'other product'],
    ['X7 Pro', '4.2.1', 'other product'],
    ['X7', '4.2', 'other version'],
    ['x7-fw-4.3.0', null, 'other version'],
    ['X7', null, 'no version'],
    [null, '4.2.1', 'not stated'],
    ['app', '4.2.1', 'not stated'],
  ])('%s %s is not: %s', (product, version, match) => {
    expect(matchFile({ product, version }, x7)).toBe(match);
  });

  test('in any version is ours where the order names none', () => {
    expect(
      matchFile({ product: 'x7', version: '9' }, orderedProduct({ product: 'X7' }, brand)),
    ).toBe('covers');
  });
});
