import { describe, expect, test } from 'vitest';
import type { FindingCounts } from '../../../src/claims/claim-types.ts';
import { mentionsOf, printsCounts } from '../../../src/claims/values/finding-counts.ts';

const printed: readonly (readonly [string, FindingCounts])[] = [
  [
    '1,277 occurrences (12 critical, 7 high, 1,055 medium, and 203 low).',
    { critical: 12, high: 7, medium: 1055, low: 203 },
  ],
  ['Critical: 10 | High: 4', { critical: 10, high: 4 }],
  ['Critical | High | Medium | Low\n2 | 3 | 1 | 0', { critical: 2, high: 3, medium: 1, low: 0 }],
  ['2 | 3 | 1\nCritical | High | Medium', { critical: 2, high: 3, medium: 1 }],
  ['including three items marked as High', { high: 3 }],
  ['three (3) were rated as Medium severity and one (1) Low', { medium: 3, low: 1 }],
  ['No critical or high findings, three medium.', { critical: 0, high: 0, medium: 3 }],
  [
    '16 vulnerabilities, 4 high, 6 medium, 4 low and 2 informational issues',
    { critical: 0, high: 4, medium: 6, low: 4, informational: 2 },
  ],
  ['Es wurden 1 kritische und 2 hohe Schwachstellen gefunden.', { critical: 1, high: 2 }],
  ['We found 16 vulnerabilities.', { total: 16 }],
  ['Total findings: 16', { total: 16 }],
  ['Es wurden keine Schwachstellen gefunden.', { total: 0 }],
  ['neither security flaws nor vulnerabilities', { total: 0 }],
  ['16 issues: 4 high, 12 low', { total: 16, high: 4, low: 12 }],
];

const notPrinted: readonly (readonly [string, FindingCounts])[] = [
  ['10 critical, 4 high', { critical: 4, high: 10 }],
  ['10 critical, 4 high', { critical: 10, high: 5 }],
  ['Critical: 10 | High: 4', { critical: 4 }],
  ['10 critical, 4 high', { critical: 10, high: 4, medium: 0 }],
  ['10 critical, 4 high', { medium: 4 }],
  ['performed from 2 to 13 February and found issues', { total: 2 }],
  ['4 low findings', { total: 4 }],
  ['16 pages', { total: 16 }],
  ['tested on 16 hosts', { total: 16 }],
  ['CVSS 9.8 critical', { critical: 9 }],
  ['', { total: 0 }],
  ['no numbers', {}],
];

describe('claims/values/finding-counts', () => {
  test.for(printed)('"%s" prints %j', ([quote, counts]) => {
    expect(printsCounts(quote, counts)).toBe(true);
  });

  test.for(notPrinted)('"%s" does not print %j', ([quote, counts]) => {
    expect(printsCounts(quote, counts)).toBe(false);
  });

  test('each severity is counted as often as it is named', () => {
    expect(mentionsOf('High\nHigh\nmedium, very high')).toEqual({
      critical: 1,
      high: 2,
      medium: 1,
      low: 0,
      informational: 0,
    });
  });
});
