import { describe, expect, test } from 'vitest';
import { answerPractice } from '../../../src/answers/kinds/practice-answers.ts';
import type { Specific } from '../../../src/answers/specifics.ts';
import { certification, practice } from '../../support/claims.ts';
import {
  auditReport,
  brochure,
  certificate,
  policyPaper,
  questionnaire,
} from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';

function ask(
  criterion: string,
  papers: Parameters<typeof factsOf>[0],
  specifics: Specific[] = [],
  others: string[] = [],
) {
  const facts = factsOf(papers);
  const { supplier } = facts.posture;
  return answerPractice(
    { kind: 'practice', supplier, criterion, others, specifics, aspect: 'done' },
    facts,
  );
}

const rules = practice('SCD-01', 'C code follows MISRA C:2023, enforced by the compiler.');

describe('src/answers/kinds/practice-answers.ts', () => {
  test('what a dated and owned policy says is documented', () => {
    expect(ask('SCD-01', [policyPaper(rules)]).verdict).toBe('yes');
  });

  test('what only a brochure says is claimed', () => {
    expect(ask('SCD-01', [brochure(rules)]).verdict).toBe('partly');
  });

  test('hedged words prove nothing', () => {
    const hedged = practice('SCD-01', 'Our code is based on MISRA.', { polarity: 'hedged' });
    expect(ask('SCD-01', [policyPaper(hedged)]).verdict).toBe('no');
  });

  test('an admission is a no', () => {
    const denied = practice('SCD-01', 'There is no coding standard.', { polarity: 'negated' });
    expect(ask('SCD-01', [questionnaire(denied)]).verdict).toBe('no');
  });

  test('an admission beside a policy is disputed', () => {
    const denied = practice('SCD-01', 'There is no coding standard.', { polarity: 'negated' });
    expect(ask('SCD-01', [policyPaper(rules), questionnaire(denied)]).verdict).toBe('disputed');
  });

  test('a certified process at ML 3 shows a practice that nobody describes', () => {
    expect(ask('SBD-02', [certificate(certification())]).verdict).toBe('yes');
  });

  test('a product certificate only presumes the process', () => {
    const product = certification({ standard: 'IEC 62443-4-2', level: 'SL 2', product: 'X7' });
    const findings = ask('GOV-07', [certificate(product)]);
    expect(findings.verdict).not.toBe('yes');
  });

  test('a document on the criterion does not answer for what is asked by name', () => {
    const scan = practice('SCD-05', 'Releases are tested with malformed input.');
    expect(ask('SCD-05', [policyPaper(scan)]).verdict).toBe('yes');
    expect(ask('SCD-05', [policyPaper(scan)], ['fuzzing']).verdict).toBe('unknown');
    const fuzz = practice('SCD-05', 'All protocol parsers are fuzzed before a release.');
    expect(ask('SCD-05', [policyPaper(fuzz)], ['fuzzing']).verdict).toBe('yes');
  });

  test('of two things asked by name one may be shown', () => {
    const policy = practice(
      'VUL-01',
      'A coordinated vulnerability disclosure policy is published.',
    );
    const names: Specific[] = ['disclosure policy', 'security.txt'];
    expect(ask('VUL-01', [policyPaper(policy)], names).verdict).toBe('partly');
  });

  test('of two parts one may be unknown', () => {
    const findings = ask('SCD-01', [policyPaper(rules)], [], ['SCD-03']);
    expect(findings).toMatchObject({
      verdict: 'partly',
      data: { criteria: [{ verdict: 'yes' }, { verdict: 'unknown' }] },
    });
  });

  test('silence of a policy is not said, and silence without one is no document', () => {
    expect(ask('REL-02', [policyPaper(rules)]).reason).toBe('document_does_not_say');
    expect(ask('REL-02', [auditReport()]).reason).toBe('document_does_not_say');
    expect(ask('VUL-06', [certificate(certification())]).reason).toBe('no_document');
  });
});
