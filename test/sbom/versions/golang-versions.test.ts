import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/golang-versions', () => {
  test('semantic versions with pseudo-versions among them', () => {
    expectOrder('golang', [
      'v0.0.0-20190101000000-aaaaaaaaaaaa',
      'v0.0.0-20200101000000-bbbbbbbbbbbb',
      ['v1.0.0', '1.0.0', 'v1.0.0+incompatible'],
      'v1.0.1-0.20200101000000-bbbbbbbbbbbb',
      'v1.0.1-rc.1',
      'v1.0.1',
      'v1.9.0',
      'v1.10.0',
      'v2.0.0+incompatible',
    ]);
  });

  test('the toolchain is named in its own way', () => {
    expectOrder('golang', ['go1.20.14', 'go1.21rc2', ['go1.21', '1.21.0'], 'go1.21.3', 'v1.22.0']);
  });

  test('a build from a working copy has no place in the order', () => {
    expectUntold('golang', [
      ['(devel)', 'v1.0.0'],
      ['v1.2.3.4', 'v1.2.3'],
      ['master', 'v1.0.0'],
    ]);
  });
});
