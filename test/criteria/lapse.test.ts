import { describe, expect, test } from 'vitest';
import { assuranceReport, certification, practice } from '../support/claims.ts';
import { auditReport, certificate, onFile, policyPaper } from '../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../support/judge.ts';

const on = (asOf: string, criterion: string, ...papers: Parameters<typeof findingOf>[1]) => {
  const { level, status } = findingOf(criterion, papers, { asOf });
  return `${level} ${status}`;
};

describe('a certificate with a printed expiry (T02)', () => {
  const paper = certificate(certification({ expiresOn: '2026-11-23' }));

  test('counts through its last day, is kept and flagged for 30 days, then is E0 expired', () => {
    expect(on('2026-11-23', 'GOV-01', paper)).toBe('E4 met');
    expect(on('2026-11-24', 'GOV-01', paper)).toBe('E4 lapsing');
    expect(on('2026-12-23', 'GOV-01', paper)).toBe('E4 lapsing');
    expect(on('2026-12-24', 'GOV-01', paper)).toBe('E0 expired');
    expect(trapsOf(postureOf([paper], { asOf: '2026-11-24' }))).toEqual(['T02']);
  });

  test('in a month only lasts to the end of the month', () => {
    const month = certificate(certification({ expiresOn: '2026-11' }));
    expect(on('2026-11-30', 'GOV-01', month)).toBe('E4 met');
    expect(on('2026-12-01', 'GOV-01', month)).toBe('E4 lapsing');
  });

  test('takes GOV-02 with it', () => {
    expect(on('2026-12-24', 'GOV-02', paper)).toBe('E0 expired');
  });

  test('has the days of grace that the workspace sets', () => {
    const finding = findingOf('GOV-01', [paper], { asOf: '2026-12-01', policy: { graceDays: 0 } });
    expect(finding.status).toBe('expired');
  });
});

describe('a certificate without a printed expiry', () => {
  test('never lapses: after 36 months it is stale', () => {
    const paper = onFile({ kind: 'certificate', effectiveDate: '2023-01-01' }, [
      certification({ expiresOn: null, issuedOn: '2023-01-01' }),
    ]);
    expect(on('2026-01-01', 'GOV-01', paper)).toBe('E4 met');
    expect(on('2026-01-02', 'GOV-01', paper)).toBe('E3 met');
    expect(on('2029-01-02', 'GOV-01', paper)).toBe('E2 partial');
    expect(on('2029-01-02', 'GOV-02', paper)).toBe('E2 partial');
  });
});

describe('edition 2013 of ISO/IEC 27001 (T11)', () => {
  const paper = (edition: string, expiresOn = '2027-05-31') =>
    certificate(
      certification({
        standard: 'ISO/IEC 27001',
        edition,
        issuedOn: '2024-06-01',
        expiresOn,
        product: null,
        scope: 'Software development',
      }),
    );

  test('counts as expired on 2025-10-31, whatever the certificate prints', () => {
    expect(on('2025-10-31', 'GOV-03', paper('2013'))).toBe('E4 met');
    expect(on('2025-11-01', 'GOV-03', paper('2013'))).toBe('E4 lapsing');
    expect(on('2025-12-01', 'GOV-03', paper('2013'))).toBe('E0 expired');
    const finding = findingOf('GOV-03', [paper('2013')]);
    expect(finding.caps).toContainEqual({
      id: 'T11',
      reason: 'Edition 2013 of ISO/IEC 27001 ended on 2025-10-31.',
    });
  });

  test('is found behind a national adoption with another year', () => {
    expect(on('2026-01-01', 'GOV-03', paper('2017'))).toBe('E0 expired');
    expect(on('2026-01-01', 'GOV-03', paper('2022'))).toBe('E4 met');
  });

  test('does not prolong a certificate that ended before', () => {
    const finding = findingOf('GOV-03', [paper('2013', '2025-01-31')]);
    expect(capsOf(finding)[0]).toBe('T02');
  });
});

describe('a withdrawn certificate', () => {
  const letter = (polarity: 'negated' | 'expired', number: string, effectiveDate?: string) =>
    onFile({ kind: 'attestation-letter', ...(effectiveDate && { effectiveDate }) }, [
      certification({ certificateNumber: number }, { polarity, quote: 'has been withdrawn' }),
    ]);
  const paper = certificate(certification());

  test('lapses on the day of the paper that says so, or at once when that has no date', () => {
    expect(on('2026-11-23', 'GOV-02', paper, letter('expired', 'C-100', '2026-11-01'))).toBe(
      'E4 lapsing',
    );
    expect(on('2026-12-02', 'GOV-02', paper, letter('expired', 'C-100', '2026-11-01'))).toBe(
      'E0 expired',
    );
    expect(on('2026-11-23', 'GOV-02', paper, letter('negated', 'C-100'))).toBe('E0 expired');
  });

  test('is known by its number', () => {
    expect(on('2026-11-23', 'GOV-02', paper, letter('negated', 'C-999'))).toBe('E4 met');
    const nameless = certificate(certification({ certificateNumber: null }));
    expect(on('2026-11-23', 'GOV-02', nameless, letter('negated', 'C-100'))).toBe('E4 met');
  });

  test('may be one of any standard, when the paper names only the number', () => {
    const nameless = onFile({ kind: 'attestation-letter' }, [
      certification({ standard: null }, { polarity: 'negated', quote: 'C-100 was withdrawn' }),
    ]);
    expect(on('2026-11-23', 'GOV-02', paper, nameless)).toBe('E0 expired');
  });

  test('may call itself expired', () => {
    const said = (expiresOn: string | null) =>
      certificate(certification({ expiresOn }, { polarity: 'expired' }));
    expect(on('2026-11-23', 'GOV-01', said(null))).toBe('E0 expired');
    expect(on('2026-11-23', 'GOV-01', said('2026-01-01'))).toBe('E0 expired');
    const undated = onFile({ kind: 'certificate' }, said(null).claims);
    expect(on('2026-11-23', 'GOV-01', undated)).toBe('E0 expired');
  });
});

describe('a SOC report (T16)', () => {
  test('lapses twelve months after its period', () => {
    const paper = auditReport(assuranceReport({ periodEnd: '2025-11-23' }));
    expect(on('2026-11-23', 'GOV-04', paper)).toBe('E4 met');
    expect(on('2026-11-24', 'GOV-04', paper)).toBe('E4 lapsing');
    expect(on('2026-12-24', 'GOV-04', paper)).toBe('E0 expired');
  });

  test('of Type 1 lapses twelve months after its as-of date', () => {
    const attributes = { reportType: 'Type 1' as const, periodEnd: null, asOf: '2025-10-01' };
    const paper = auditReport(assuranceReport(attributes));
    expect(on('2026-10-01', 'GOV-04', paper)).toBe('E2 met');
    expect(on('2026-11-23', 'GOV-04', paper)).toBe('E0 expired');
  });

  test('without any date of its own is stale by the date of the paper', () => {
    const paper = onFile({ kind: 'audit-report', effectiveDate: '2025-01-01' }, [
      assuranceReport({ periodEnd: null }),
    ]);
    expect(findingOf('GOV-04', [paper])).toMatchObject({ level: 'E3', stale: true });
  });
});

describe('security.txt (T26)', () => {
  const file = onFile({ kind: 'policy' }, [
    practice('VUL-01', 'Contact: mailto:psirt@example.test\nExpires: 2026-11-23T00:00:00Z'),
  ]);
  const endless = onFile({ kind: 'policy' }, [
    practice('VUL-01', 'Contact: https://example.test/psirt'),
  ]);

  test('lapses with its Expires line', () => {
    expect(on('2026-11-23', 'VUL-01', file)).toBe('E2 partial');
    expect(on('2026-11-24', 'VUL-01', file)).toBe('E2 lapsing');
    expect(on('2026-12-24', 'VUL-01', file)).toBe('E0 expired');
    expect(trapsOf(postureOf([file], { asOf: '2026-12-24' }))).toEqual(['T26']);
  });

  test('may have its Expires line in a citation of its own', () => {
    const [claim] = endless.claims;
    if (claim === undefined) throw new Error('no claim');
    const quote = 'Expires: 2026-01-31T00:00:00Z';
    const support = { detail: { ...claim.citation, quote, link: 'same statement' as const } };
    const split = { ...endless, claims: [{ ...claim, support }] };
    expect(on('2026-11-23', 'VUL-01', split)).toBe('E0 expired');
  });

  test('without one does not lapse', () => {
    expect(on('2030-01-01', 'VUL-01', endless)).toBe('E2 partial');
  });

  test('leaves a dated disclosure policy beside it at E2, with a warning', () => {
    const policy = policyPaper(
      practice('VUL-01', 'Vulnerabilities are disclosed with the finder.'),
    );
    const posture = postureOf([file, policy], { asOf: '2027-01-01' });
    expect(findingIn(posture, 'VUL-01')).toMatchObject({ level: 'E2', status: 'partial' });
    expect(trapsOf(posture)).toContain('T26');
  });
});
