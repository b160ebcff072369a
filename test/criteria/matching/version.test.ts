import { describe, expect, test } from 'vitest';
import { findVersions, versionCovers } from '../../../src/criteria/matching/version.ts';

const covers = (stated: string, ordered: string) =>
  findVersions(stated).versions.some((one) => versionCovers(one, ordered));

describe('a stated version', () => {
  test.each([
    ['V4.2.1', '4.2.1'],
    ['version 4', '4.2.1'],
    ['firmware 3.4', 'v3.4'],
    ['4.2.0', '4.2'],
    ['4.2.x', '4.2.9'],
    ['R9.1.6', '9.1.6'],
    ['version 4.0 and later', '4.2.1'],
    ['version 4.0+', '5'],
    ['up to version 4.9', '4.2.1'],
  ])('"%s" covers %s', (stated, ordered) => {
    expect(covers(stated, ordered)).toBe(true);
  });

  test.each([
    ['V4.2.1', '4.2.2'],
    ['V4.2.1', '4.2'],
    ['4.0', '4.2'],
    ['4.2.x', '4.3.0'],
    ['version 4.3 and later', '4.2.1'],
    ['up to version 4.1', '4.2.1'],
  ])('"%s" does not cover %s', (stated, ordered) => {
    expect(covers(stated, ordered)).toBe(false);
  });

  test('is not read into names of models', () => {
    expect(findVersions('V20 drive and R200 router').versions).toEqual([]);
    expect(findVersions('X7 V4.2 HMI').rest).toBe('X7   HMI');
  });
});
