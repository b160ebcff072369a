import { describe, expect, test } from 'vitest';
import { readReport } from '../../../../src/claims/rules/security-test/report.ts';
import { sentenceTallies } from '../../../../src/claims/rules/security-test/sentence-tallies.ts';
import { printedSource } from '../../../support/printed-pages.ts';

function talliesIn(text: string) {
  return sentenceTallies(readReport(printedSource(text, 'security-test-report')));
}

describe('src/claims/rules/security-test/sentence-tallies.ts', () => {
  test.each([
    ['We found 1 critical, 3 high and 5 medium issues.', { critical: 1, high: 3, medium: 5 }],
    ['Findings: Critical: 0, High: 2, Medium: 4.', { critical: 0, high: 2, medium: 4 }],
    ['Six (6) findings were made, of which three (3) were rated as Medium.', { medium: 3 }],
    ['No critical or high findings were identified.', { critical: 0, high: 0 }],
    ['Es wurden eine kritische und drei hohe Schwachstellen gefunden.', { critical: 1, high: 3 }],
    ['We identified 2 Elevated, 3 Moderate and 1 Low issue.', { medium: 5, low: 1 }],
  ])('"%s" counts by severity', (text, counts) => {
    expect(talliesIn(text)[0]?.counts).toEqual(counts);
  });

  test('a sentence that goes on adds the severities it names', () => {
    const text =
      'In total, 6 issues with 4 high were found. Additionally, 2 informational issues were found.';
    expect(talliesIn(text)[0]).toMatchObject({ total: 6, counts: { high: 4, informational: 2 } });
  });

  test.each([
    'Only three further weaknesses of this class were found.',
    'A critical system was tested with high privileges and low availability.',
    'A total of 138 vulnerability submissions were received.',
    'Critical issues should be fixed within 7 days.',
    'The RFC 4861 vulnerability was found.',
  ])('"%s" counts no findings', (text) => {
    expect(talliesIn(text)).toEqual([]);
  });

  test('what is only said to be fixed counts nothing', () => {
    expect(talliesIn('The 3 high issues were fixed.')).toEqual([]);
  });

  test('what remains open is told apart from what was found', () => {
    expect(talliesIn('2 medium issues remain open.')[0]).toMatchObject({ standing: true });
  });
});
