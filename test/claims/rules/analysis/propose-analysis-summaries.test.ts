import { describe, expect, test } from 'vitest';
import { proposeAnalysisSummaries } from '../../../../src/claims/rules/analysis/propose-analysis-summaries.ts';
import { proposeSecurityTests } from '../../../../src/claims/rules/security-test/propose-security-tests.ts';
import type { ProposeRule } from '../../../../src/claims/rules/source.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

function claimsBy(rule: ProposeRule, text: string, sampleOrTemplate = false) {
  const source = printedSource(text, 'security-test-report', { sampleOrTemplate });
  return provenClaims(source, rule);
}

const staticSummary = `# Static Analysis Summary
## Kestrel K7 firmware 4.2.1
The code base was analysed with Coverity 2025.6 on 12 January 2026 and 14 defects were reported.
We recommend to enable additional checkers.`;

describe('src/claims/rules/analysis/propose-analysis-summaries.ts', () => {
  test.each([
    ['SCD-03', staticSummary],
    [
      'DEP-06',
      '# Software Composition Analysis Report\nThe release was scanned with Trivy 0.58 on 3 May 2026.',
    ],
    [
      'SCD-05',
      '# Fuzzing Summary\nThe parser was fuzzed with libFuzzer for 72 hours; 2 crashes were found.',
    ],
    [
      'SCD-03',
      '# Statische Codeanalyse\nDer Quellcode wurde am 3. Mai 2026 mit Polyspace 2025b geprüft.',
    ],
  ])('a summary of a tool proves %s', (criterion, text) => {
    expect(claimsBy(proposeAnalysisSummaries, text)).toMatchObject([
      { type: 'practice', polarity: 'asserted', attributes: { criterion } },
    ]);
  });

  test('a static analysis is no source code audit', () => {
    expect(claimsBy(proposeSecurityTests, staticSummary)).toEqual([]);
  });

  test('a report that only advises a tool proves nothing', () => {
    const text = '# Fuzzing Proposal\nThe parser should be fuzzed with libFuzzer.';
    expect(claimsBy(proposeAnalysisSummaries, text)).toEqual([]);
  });

  test('a sample proves nothing', () => {
    expect(claimsBy(proposeAnalysisSummaries, staticSummary, true)).toEqual([]);
  });
});
