import { describe, expect, test } from 'vitest';
import { findLevels } from '../../../src/claims/values/printed-levels.ts';

describe('claims/values/printed-levels', () => {
  test.for([
    ['ML 3', ['ML 3']],
    ['maturity level 3', ['ML 3']],
    ['Reifegrad: 2', ['ML 2']],
    ['ML3 and SL 2', ['ML 3', 'SL 2']],
    ['Security Level | SL-C 2', ['SL 2']],
    ['EAL2 augmented', ['EAL 2']],
    ['EAL 4+', ['EAL 4+']],
    ['CSA STAR Level 2', ['STAR Level 2']],
    ['TISAX AL 3', ['AL 3']],
    ['ML 3.5', []],
    ['HTML 3', []],
    ['ML 7', []],
  ] as const)('%s', ([text, levels]) => {
    expect(findLevels(text).map(({ level }) => level)).toEqual(levels);
  });
});
