import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/answers/answer.ts';
import { answerAssuranceReport } from '../../../src/answers/kinds/assurance-report-answers.ts';
import type { QuestionOf } from '../../../src/answers/question.ts';
import type { PartialAttributes } from '../../../src/claims/claim-types.ts';
import { assuranceReport } from '../../support/claims.ts';
import { auditReport, onFile, today } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';
import { kestrel } from '../../support/kestrel.ts';

const cloud = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });

function ask(
  aspect: QuestionOf<'assurance-report'>['aspect'],
  papers: Parameters<typeof factsOf>[0],
  asOf = today,
): Findings {
  const question = {
    kind: 'assurance-report',
    supplier: cloud.name,
    standard: 'SOC 2',
    aspect,
    expects: 'qualified',
  } as const;
  return answerAssuranceReport(question, factsOf(papers, cloud, asOf), asOf);
}

const report = (attributes: PartialAttributes<'assurance-report'> = {}) =>
  auditReport(assuranceReport(attributes));
const letter = (attributes: PartialAttributes<'assurance-report'>, unsigned?: string) =>
  onFile({ kind: 'attestation-letter', ...(unsigned ? { unsigned } : {}) }, [
    assuranceReport({ form: 'bridge letter', reportType: null, opinion: null, ...attributes }),
  ]);
const said = ({ statements }: Findings) => statements.map(({ text }) => text).join('\n');

describe('src/answers/kinds/assurance-report-answers.ts', () => {
  test.each<[string, PartialAttributes<'assurance-report'>, string]>([
    ['a clean Type 2 report', {}, 'yes'],
    ['a qualified one', { opinion: 'qualified' }, 'partly'],
    ['an adverse one', { opinion: 'adverse' }, 'no'],
    ['a disclaimer', { opinion: 'disclaimer' }, 'no'],
    [
      'a Type 1 report',
      { reportType: 'Type 1', periodStart: null, periodEnd: null, asOf: '2026-06-01' },
      'partly',
    ],
    [
      'a period that ended 13 months ago',
      { periodStart: '2024-10-01', periodEnd: '2025-10-10' },
      'no',
    ],
    [
      'a period in the days of grace',
      { periodStart: '2024-12-01', periodEnd: '2025-11-10' },
      'partly',
    ],
    ['the report of another company', { holder: 'Nimbus Hosting LLC' }, 'no'],
  ])('%s is held: %s', (_, attributes, verdict) => {
    expect(ask('held', [report(attributes)]).verdict).toBe(verdict);
  });

  test('only a Type 2 report answers the question for one', () => {
    expect(ask('type', [report()]).verdict).toBe('yes');
    const design = { reportType: 'Type 1', periodEnd: null, asOf: '2026-06-01' } as const;
    expect(ask('type', [report(design)]).verdict).toBe('no');
  });

  test('a report on file without an opinion does not say', () => {
    expect(ask('opinion', [report({ opinion: null })]).reason).toBe('document_does_not_say');
  });

  test('the later of two reports is meant', () => {
    const old = report({ periodStart: '2023-10-01', periodEnd: '2024-09-30' });
    expect(said(ask('held', [old, report()]))).toContain('2025-10-01 to 2026-09-30');
  });

  test.each<[string, string, Parameters<typeof letter>, string]>([
    ['within 3 months', '2026-12-15', [{ periodEnd: '2026-12-10' }], 'partly'],
    ['longer than 3 months', '2026-12-15', [{ periodEnd: '2027-02-10' }], 'no'],
    ['read after the 3 months', '2027-02-15', [{ periodEnd: '2026-12-10' }], 'no'],
    ['unsigned', '2026-12-15', [{ periodEnd: '2026-12-10' }, 'Signature: ____'], 'no'],
  ])('a bridge letter %s keeps the report, and never raises it', (_, asOf, given, verdict) => {
    expect(ask('bridge-letter', [report(), letter(...given)], asOf).verdict).toBe(verdict);
  });

  test('a bridge letter that is not on file is not assumed', () => {
    expect(ask('bridge-letter', [report()]).reason).toBe('no_document');
  });

  test.each([
    [['availability'], 'yes'],
    [['confidentiality'], 'no'],
    [['availability', 'confidentiality'], 'partly'],
  ] as const)('a report is one on %j only where it covers that: %s', (categories, verdict) => {
    const facts = factsOf([report({ categories: ['security', 'availability'] })], cloud, today);
    const question = {
      kind: 'assurance-report',
      supplier: cloud.name,
      standard: 'SOC 2',
      aspect: 'held',
      expects: 'qualified',
      categories: [...categories],
    } satisfies QuestionOf<'assurance-report'>;
    expect(answerAssuranceReport(question, facts, today).verdict).toBe(verdict);
  });
});
