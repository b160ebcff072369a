import { expect, test } from 'vitest';
import { vexStatusOf } from '../../src/criteria/vex-status.ts';

test.each([
  ['not_affected', 'not_affected'],
  ['Not affected', 'not_affected'],
  ['false_positive', 'not_affected'],
  ['known_not_affected', 'not_affected'],
  ['exploitable', 'affected'],
  ['known_affected', 'affected'],
  ['resolved_with_pedigree', 'fixed'],
  ['first_fixed', 'fixed'],
  ['in_triage', 'under_investigation'],
])('"%s" means %s', (printed, means) => {
  expect(vexStatusOf(printed)).toBe(means);
});

test('words of no format mean nothing', () => {
  expect([null, '', 'affected?', 'maybe'].map(vexStatusOf)).toEqual([
    undefined,
    undefined,
    'affected',
    undefined,
  ]);
});
