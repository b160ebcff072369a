import { describe, expect, test } from 'vitest';
import { isExactVersion } from '../../../src/criteria/matching/exact-version.ts';

describe('The version of a file', () => {
  test.each([
    '4.2.1',
    'v4.2.1',
    'V 4.2.1',
    'Version 4.2.1',
    'FW_4.2.1',
    '4.2.1+build.7',
    '4.2.1.0',
    '4.2.1 (build 7)',
    '4.2.1 build 7',
  ])('"%s" is the release 4.2.1', (stated) => {
    expect(isExactVersion(stated, '4.2.1')).toBe(true);
  });

  test.each(['4.2', '4.2.10', '4.2.1-rc1', '14.2.1', '4.2.x', '', 'latest', '4.2.1a'])(
    '"%s" is another one',
    (stated) => {
      expect(isExactVersion(stated, '4.2.1')).toBe(false);
    },
  );

  test('is compared as printed where it is no number', () => {
    expect(isExactVersion('Spring Release', 'spring release')).toBe(true);
    expect(isExactVersion('2025-Q3', '2025-Q4')).toBe(false);
  });
});
