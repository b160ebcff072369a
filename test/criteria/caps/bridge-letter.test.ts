import { describe, expect, test } from 'vitest';
import { assuranceReport } from '../../support/claims.ts';
import { auditReport, type EvidenceDetails, onFile } from '../../support/evidence.ts';
import { findingIn, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const supplier = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });
/** The period ended on 2025-08-31: the report lapses on 2026-08-31. */
const old = auditReport(assuranceReport({ periodStart: '2024-09-01', periodEnd: '2025-08-31' }));
const letter = (
  attributes: Parameters<typeof assuranceReport>[0] = {},
  details: EvidenceDetails = {},
) =>
  onFile({ kind: 'attestation-letter', ...details }, [
    assuranceReport({
      form: 'bridge letter',
      periodStart: '2025-09-01',
      periodEnd: '2025-11-30',
      issuedOn: '2025-12-01',
      ...attributes,
    }),
  ]);
const judged = (asOf: string, ...papers: Parameters<typeof postureOf>[0]) => {
  const posture = postureOf([...papers], { supplier, asOf });
  const { level, status } = findingIn(posture, 'GOV-04');
  return { level, status, traps: trapsOf(posture) };
};

describe('a bridge letter (T17)', () => {
  test('never raises a level', () => {
    expect(judged('2026-01-01', letter())).toMatchObject({ level: 'unknown', status: 'unknown' });
  });

  test('keeps a lapsed report lapsing for three months instead of thirty days', () => {
    expect(judged('2026-10-15', old)).toMatchObject({ level: 'E0', status: 'expired' });
    expect(judged('2026-10-15', old, letter())).toMatchObject({ level: 'E4', status: 'lapsing' });
    expect(judged('2026-11-30', old, letter())).toMatchObject({ status: 'lapsing' });
    expect(judged('2026-12-01', old, letter())).toMatchObject({ level: 'E0', status: 'expired' });
  });

  test.each([
    ['of more than three months', { periodEnd: '2025-12-01' }, {}],
    ['that nobody signed', {}, { unsigned: 'Signature: ____' }],
    [
      'that does not say which time it covers',
      { periodStart: null, periodEnd: null, issuedOn: null },
      {},
    ],
  ])('%s counts for nothing', (_, attributes, details) => {
    const result = judged('2026-10-15', old, letter(attributes, details));
    expect(result).toMatchObject({ level: 'E0', status: 'expired' });
    expect(result.traps).toContain('T17');
  });

  test('without a start follows the period of the report', () => {
    expect(judged('2026-10-15', old, letter({ periodStart: null }))).toMatchObject({
      status: 'lapsing',
    });
  });

  test('that does not name its company follows the report on file', () => {
    expect(judged('2026-10-15', old, letter({ holder: null }))).toMatchObject({
      status: 'lapsing',
    });
  });

  test('of another company keeps nothing alive', () => {
    const other = letter({ holder: 'Falcon AG' });
    expect(judged('2026-10-15', old, other)).toMatchObject({ status: 'expired' });
  });

  test('bridges the latest report before it', () => {
    const earlier = auditReport(
      assuranceReport({ periodStart: '2023-09-01', periodEnd: '2024-08-31' }),
    );
    expect(judged('2026-10-15', earlier, old, letter())).toMatchObject({ status: 'lapsing' });
  });
});
