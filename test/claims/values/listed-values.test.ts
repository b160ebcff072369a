import { describe, expect, test } from 'vitest';
import { findListed, isListed } from '../../../src/claims/values/listed-values.ts';

const printed: readonly (readonly [
  type: string,
  attribute: string,
  value: string,
  quote: string,
])[] = [
  ['assurance-report', 'reportType', 'Type 2', 'a SOC 2 Type II report'],
  ['assurance-report', 'form', 'bridge letter', 'SOC 2 Gap Letter'],
  ['assurance-report', 'opinion', 'unqualified', 'In our opinion, in all material respects'],
  [
    'assurance-report',
    'opinion',
    'qualified',
    'In our opinion, except for the matter, in all material respects',
  ],
  ['assurance-report', 'opinion', 'adverse', 'the description does not present fairly'],
  ['assurance-report', 'opinion', 'disclaimer', 'We do not express an opinion'],
  ['assurance-report', 'subserviceMethod', 'carve-out', 'using the carve-out method'],
  ['assurance-report', 'categories', 'privacy', 'security and privacy'],
  ['security-test', 'testKind', 'penetration test', 'a pentest of the app'],
  ['security-test', 'retest', 'complete', 'All fixes were verified in a retest.'],
  ['commitment', 'severity', 'critical', 'kritische Schwachstellen'],
  ['commitment', 'subject', 'notify', 'Kunden werden benachrichtigt'],
];

const notPrinted: typeof printed = [
  ['assurance-report', 'reportType', 'Type 1', 'a SOC 2 Type II report'],
  ['assurance-report', 'opinion', 'unqualified', 'a qualified opinion, in all material respects'],
  ['assurance-report', 'opinion', 'qualified', 'an unqualified opinion'],
  ['assurance-report', 'categories', 'privacy', 'security and availability'],
  ['security-test', 'testKind', 'penetration test', 'a vulnerability scan'],
  ['commitment', 'severity', 'high', 'critical vulnerabilities'],
  ['practice', 'detail', 'x', 'x'],
];

describe('claims/values/listed-values', () => {
  test.for(printed)('%s %s "%s" in "%s"', ([type, attribute, value, quote]) => {
    const span = findListed(type, attribute, value, quote);
    expect(span && quote.slice(span.start, span.end).length).toBeGreaterThan(0);
  });

  test.for(notPrinted)('no %s %s "%s" in "%s"', ([type, attribute, value, quote]) => {
    expect(findListed(type, attribute, value, quote)).toBeUndefined();
  });

  test('open vocabulary is not listed', () => {
    expect(isListed('certification', 'holder')).toBe(false);
    expect(isListed('commitment', 'severity')).toBe(true);
  });
});
