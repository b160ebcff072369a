import { expect, test } from 'vitest';
import { baseLevel, evidenceRanks } from '../../src/criteria/evidence-ranks.ts';

test('there are eleven ranks, and each has the base level the rules give it', () => {
  expect(evidenceRanks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(evidenceRanks.map(({ rank }) => baseLevel(rank))).toEqual([
    'E4',
    'E4',
    'E4',
    'E3',
    'E3',
    'E2',
    'E2',
    'E2',
    'E2',
    'E1',
    'E1',
  ]);
});
