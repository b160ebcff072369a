import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../src/claims/values/printed-numbers.ts';

describe('claims/values/printed-numbers', () => {
  test.for([
    ['16 issues', [16]],
    ['1,044 and 1.044 and 1’044', [1044, 1044, 1044]],
    ['three and keine', [3, 0]],
    ['version 4.2.1', []],
    ['CVE-2024-3951', []],
    ['50 % of 8', [8]],
    ['$200', []],
    ['2024-03-01', []],
  ] as const)('%s', ([text, values]) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values);
  });
});
