import { describe, expect, test } from 'vitest';
import {
  printsPracticeLevels,
  readPracticeRow,
} from '../../../src/claims/values/practice-levels.ts';

describe('src/claims/values/practice-levels', () => {
  test.for([
    [['SVV', 'Security verification and validation testing', 'ML 2'], 'SVV'],
    [['Practice 1 – Security management (SM)', 'ML 2'], 'SM'],
    [['Security update management', '2'], 'SUM'],
    [['5. Security guidelines', 'Level 2'], 'SG'],
  ] as const)('reads %j as the practice %s', ([cells, id]) => {
    expect(readPracticeRow(cells)).toMatchObject({ id, levels: [{ level: 'ML 2' }] });
  });

  test('a row without a practice is none', () => {
    expect(readPracticeRow(['Simple services', 'ML 2'])).toBeUndefined();
  });

  test('a level is proven only in the row of its practice', () => {
    const table = 'Practice | Target | Achieved\nSM | ML 3 | ML 2\nSR | ML 3 | ML 3';
    expect(printsPracticeLevels(table, { SM: 'ML 2', SR: 'ML 3' })).toBe(true);
    expect(printsPracticeLevels(table, { SR: 'ML 2' })).toBe(false);
    expect(printsPracticeLevels(table, { SD: 'ML 3' })).toBe(false);
  });
});
