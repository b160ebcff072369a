import { describe, expect, test } from 'vitest';
import { assuranceReport, certification, practice, securityTest } from '../support/claims.ts';
import {
  auditReport,
  brochure,
  certificate,
  onFile,
  policyPaper,
  questionnaire,
} from '../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf } from '../support/judge.ts';

const said = (quote = 'All developers complete a yearly course with an exam.') =>
  practice('GOV-08', quote);

describe('a criterion', () => {
  test('takes its best remaining claim, and quotes it first', () => {
    const finding = findingOf('GOV-08', [
      brochure(said('trained')),
      policyPaper(said('policy')),
      auditReport(said('audit')),
    ]);
    expect(finding.level).toBe('E4');
    expect(finding.citations.map(({ quote }) => quote)).toEqual(['audit', 'policy', 'trained']);
  });

  test('prefers what is not lapsing, then the stronger and then the newer paper', () => {
    const lapsing = certificate(certification({ certificateNumber: 'A', expiresOn: '2026-11-10' }));
    const valid = certificate(certification({ certificateNumber: 'B' }));
    const more = certificate(certification({ certificateNumber: 'C', expiresOn: '2026-11-12' }));
    const last = certificate(certification({ certificateNumber: 'D' }));
    expect(findingOf('GOV-01', [lapsing, valid]).status).toBe('met');
    expect(findingOf('GOV-01', [lapsing, valid, more, last]).status).toBe('met');
    const older = onFile({ kind: 'contract', effectiveDate: '2025-12-01' }, [said('older')]);
    const newer = onFile({ kind: 'contract', effectiveDate: '2026-02-01' }, [said('newer')]);
    const signed = questionnaire(said('questionnaire'));
    const quotes = findingOf('GOV-08', [signed, older, newer]).citations.map(({ quote }) => quote);
    expect(quotes[0]).toBe('newer');
  });

  test('is the same in whatever order the papers are listed', () => {
    const papers = [
      policyPaper(said('a'), said('b')),
      questionnaire(said('c')),
      brochure(said('d')),
    ];
    expect(findingOf('GOV-08', papers)).toEqual(findingOf('GOV-08', papers.toReversed()));
  });

  test('lists every limit that fired on its claims', () => {
    const finding = findingOf('GOV-01', [
      certificate(certification({ holder: 'Falcon AG', certificateNumber: 'A' })),
      certificate(certification({ certificateNumber: 'B' })),
    ]);
    expect(finding.level).toBe('E4');
    expect(capsOf(finding)).toContain('T03');
  });
});

describe('once evidence of rank 1 to 7 has lapsed', () => {
  const lapsed = onFile({ kind: 'certificate', effectiveDate: '2022-01-10' }, [
    certification({ issuedOn: '2022-01-10', expiresOn: '2025-01-09', certificateNumber: 'OLD' }),
  ]);

  test('a statement cannot lift the criterion above E0', () => {
    for (const paper of [questionnaire, brochure]) {
      expect(findingOf('GOV-01', [lapsed, paper(certification())])).toMatchObject({
        level: 'E0',
        status: 'expired',
      });
    }
  });

  test('newer evidence of rank 1 to 8 can', () => {
    const renewed = certificate(certification({ certificateNumber: 'NEW' }));
    expect(findingOf('GOV-01', [lapsed, renewed])).toMatchObject({ level: 'E4', status: 'met' });
  });

  test('unless its wording or a trap holds it at E1', () => {
    const hedged = policyPaper(certification({}, { polarity: 'hedged' }));
    expect(findingOf('GOV-01', [lapsed, hedged]).level).toBe('E0');
    const other = certificate(certification({ certificateNumber: 'NEW', holder: 'Falcon AG' }));
    expect(findingOf('GOV-01', [lapsed, other]).level).toBe('E0');
  });

  test('older evidence cannot, but for a certificate that is in force by its own dates', () => {
    const report = auditReport(assuranceReport({ periodEnd: '2025-06-30' }));
    const audited = onFile({ kind: 'audit-report', effectiveDate: '2025-08-01' }, [
      ...report.claims,
      practice('SCD-02', 'Inspected 25 changes; no exceptions noted.'),
    ]);
    const policy = (effectiveDate: string) =>
      onFile({ kind: 'policy', owner: 'CISO', effectiveDate }, [
        practice('SCD-02', 'Branch protection blocks a merge without review.'),
      ]);
    expect(findingOf('SCD-02', [audited, policy('2025-07-01')]).level).toBe('E0');
    expect(findingOf('SCD-02', [audited, policy('2025-09-01')]).level).toBe('E2');
    const star = (number: string, issuedOn: string, expiresOn: string) =>
      onFile({ kind: 'certificate', effectiveDate: issuedOn }, [
        certification({ certificateNumber: number, issuedOn, expiresOn }),
      ]);
    const running = star('LONG', '2024-02-01', '2027-01-31');
    const short = star('SHORT', '2025-02-01', '2026-01-31');
    expect(findingOf('GOV-01', [running, short])).toMatchObject({ level: 'E4', status: 'met' });
  });
});

describe('once evidence was refuted by a trap', () => {
  const test1 = onFile({ kind: 'security-test-report', effectiveDate: '2026-03-01' }, [
    securityTest({ findings: { critical: 1 }, retest: 'none', reportedOn: '2026-03-01' }),
  ]);

  test('a statement cannot lift it, and a newer test can', () => {
    expect(findingOf('SCD-06', [test1])).toMatchObject({ level: 'E0', status: 'gap' });
    const promise = questionnaire(securityTest({ retest: 'complete' }));
    expect(findingOf('SCD-06', [test1, promise]).level).toBe('E0');
    const newer = onFile({ kind: 'security-test-report', effectiveDate: '2026-09-01' }, [
      securityTest({ tester: 'Tern & Gannet LLC', target: 'X7 firmware' }),
    ]);
    expect(findingOf('SCD-06', [test1, newer]).level).toBe('E3');
  });
});

describe('what a newer document replaces', () => {
  test('is not weighed, is no dispute, and is named', () => {
    const policy = (effectiveDate: string, quote: string, negated = false) =>
      onFile(
        {
          kind: 'policy',
          title: 'SDL policy',
          owner: 'CISO',
          effectiveDate,
          file: `${effectiveDate}.pdf`,
        },
        [practice('GOV-08', quote, negated ? { polarity: 'negated' } : {})],
      );
    const posture = postureOf([
      policy('2025-01-01', 'Developers are not trained.', true),
      policy('2026-01-01', 'All developers complete a course.'),
    ]);
    const finding = findingIn(posture, 'GOV-08');
    expect(finding).toMatchObject({ level: 'E2', status: 'met' });
    expect(finding.notes).toEqual(['"2026-01-01.pdf" replaces "2025-01-01.pdf".']);
    expect(posture.disputes).toEqual([]);
  });
});
