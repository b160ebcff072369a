import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEntryCandidate, type PageSpan } from '../../../../src/claims/candidate.ts';
import { proposeAnalysisSummaries } from '../../../../src/claims/rules/analysis/propose-analysis-summaries.ts';
import { proposeIncidents } from '../../../../src/claims/rules/incident/propose-incidents.ts';
import { proposeRootCauses } from '../../../../src/claims/rules/incident/propose-root-causes.ts';
import { proposeSecurityTests } from '../../../../src/claims/rules/security-test/propose-security-tests.ts';
import { readReport } from '../../../../src/claims/rules/security-test/report.ts';
import type { Source } from '../../../../src/claims/rules/source.ts';
import { printedSource } from '../../../support/printed-pages.ts';

const words = fc.constantFrom(
  ...['Penetration Test', 'of', 'the', 'Acme', 'GmbH', 'performed', 'by', 'engaged', 'from', 'to'],
  ...[
    '3 May 2026',
    '2026-05-04',
    'Critical',
    'High:',
    '3',
    '|',
    '   ',
    '\n',
    '\n\n',
    '# ',
    '## ',
    '.',
  ],
  ...[
    'retest',
    'Severity',
    'ID',
    'Status',
    'Fixed',
    'attacker',
    'breach',
    '\u200b',
    '(',
    ')',
    '“',
    '…',
  ],
);

const rules = [proposeSecurityTests, proposeAnalysisSummaries, proposeIncidents, proposeRootCauses];

/** Spans of proposed candidates that are empty or end behind their page. */
function brokenSpans(source: Source): PageSpan[] {
  const spans = rules
    .flatMap((rule) => [...rule(source)])
    .flatMap((candidate) => (isEntryCandidate(candidate) ? [] : candidate.spans));
  return spans.filter(({ page, view, start, end }) => {
    const length = source.document.pages[page - 1]?.[view].length ?? 0;
    return start >= end || end > length;
  });
}

describe('src/claims/rules/security-test/report.ts', () => {
  test('sentences and rows stand where they say', () => {
    const source = printedSource(
      '# Title\nFirst line of a\nsentence.\n\nID   Title\n1   Second',
      'other',
    );
    const { sentences, rows } = readReport(source);
    for (const { page, view, start, end, text } of [...sentences, ...rows]) {
      const printed = source.document.pages[page - 1]?.[view].slice(start, end);
      expect(printed?.replace(/\s/gu, ' ')).toBe(text);
    }
  });

  test('a heading tells what the sentences below it are for', () => {
    const text = '## Recommendations\nUse a firewall.\n\n## Executive Summary\nAll is well.';
    const { sentences } = readReport(printedSource(text, 'other'));
    const sections = sentences.map(({ text: words, section }) => [words, section]);
    expect(sections).toContainEqual(['Use a firewall.', 'recommendations']);
    expect(sections).toContainEqual(['All is well.', 'summary']);
  });

  test('a line of a table of contents opens no section', () => {
    const { sentences } = readReport(printedSource('Executive Summary ...... 3\nText.', 'other'));
    expect(sentences.every(({ section }) => section === undefined)).toBe(true);
  });

  test('no arrangement of words breaks the rules or points outside the page', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        expect(brokenSpans(printedSource(parts.join(' '), 'security-test-report'))).toEqual([]);
        expect(brokenSpans(printedSource(parts.join(' '), 'incident-report'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a long hostile line is read in time', { timeout: 5000 }, () => {
    const line = 'Acme engaged Acme to perform of of of the the (High) 3 critical and and, '.repeat(
      3000,
    );
    const source = printedSource(`# Penetration Test\n${line}`, 'security-test-report');
    expect([...proposeSecurityTests(source)].length).toBeLessThan(50);
  });
});
