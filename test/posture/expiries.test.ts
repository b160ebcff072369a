import { describe, expect, test } from 'vitest';
import { assuranceReport, certification, claimOf, practice } from '../support/claims.ts';
import { auditReport, brochure, certificate, onFile, policyPaper } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';

const expiries = (...papers: Parameters<typeof postureOf>[0]) =>
  postureOf(papers).expiries.map(({ what, kind, on, void: voided }) => ({
    what,
    kind,
    on,
    ...(voided && { void: voided }),
  }));

describe('what expires', () => {
  test('is a certificate on its printed date, a report twelve months after its period', () => {
    expect(expiries(certificate(certification()), auditReport(assuranceReport()))).toEqual([
      { what: 'SOC 2 report', kind: 'report', on: '2027-09-30' },
      { what: 'IEC 62443-4-1 certificate', kind: 'certificate', on: '2028-02-29' },
    ]);
  });

  test('is promised support and security.txt', () => {
    const until = claimOf('support-period', { product: 'X7', until: '2030-12' });
    const contact = practice('VUL-01', 'Contact: mailto:a@example.test Expires: 2027-01-01');
    const nameless = claimOf('support-period', { until: '2031-01-01' });
    expect(expiries(policyPaper(until, nameless), onFile({ kind: 'policy' }, [contact]))).toEqual([
      { what: 'security.txt', kind: 'security.txt', on: '2027-01-01' },
      { what: 'Support of X7', kind: 'support', on: '2030-12-31' },
      { what: 'Support of the product', kind: 'support', on: '2031-01-01' },
    ]);
  });

  test('keeps the printed date of a void certificate and says why it is void', () => {
    const old = certificate(
      certification({ standard: 'ISO/IEC 27001', edition: '2013', scope: 'Development' }),
    );
    expect(expiries(old)).toEqual([
      {
        what: 'ISO/IEC 27001 certificate',
        kind: 'certificate',
        on: '2028-02-29',
        void: 'Edition 2013 of ISO/IEC 27001 ended on 2025-10-31.',
      },
    ]);
    const other = certificate(certification({ holder: 'Falcon AG' }));
    expect(expiries(other)[0]?.void).toContain('Falcon AG');
  });

  test('is nothing that a paper only mentions, and nothing without a date', () => {
    const undated = claimOf('support-period', { product: 'X7', until: null });
    expect(expiries(brochure(certification()), policyPaper(undated))).toEqual([]);
    const policy = policyPaper(practice('GOV-08', 'trained'));
    const noPeriod = auditReport(assuranceReport({ periodEnd: null }));
    expect(expiries(policy, noPeriod)).toEqual([]);
  });

  test('is listed once, though a certificate speaks to many criteria', () => {
    expect(expiries(certificate(certification()))).toHaveLength(1);
  });
});

describe('what is due for refresh', () => {
  test('is a paper without a printed end, on the day it becomes stale', () => {
    const posture = postureOf([
      policyPaper(practice('GOV-08', 'trained'), practice('GOV-07', 'a process')),
      certificate(certification({ level: null })),
      onFile({ kind: 'contract' }, [practice('VUL-08', 'causes are analysed')]),
      onFile({ kind: 'contract', effectiveDate: '2026-01-01' }, [practice('REL-03', 'signed')]),
    ]);
    expect(posture.dueForRefresh).toMatchObject([
      { file: 'policy.pdf', criterion: 'GOV-08', on: '2027-05-04' },
      { file: 'policy.pdf', criterion: 'GOV-07', on: '2028-05-04' },
    ]);
  });
});
