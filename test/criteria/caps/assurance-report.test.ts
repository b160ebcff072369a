import { describe, expect, test } from 'vitest';
import { assuranceReport, practice } from '../../support/claims.ts';
import { auditReport, brochure, onFile } from '../../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const supplier = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });
const gov04 = (attributes: Parameters<typeof assuranceReport>[0] = {}) =>
  findingOf('GOV-04', [auditReport(assuranceReport(attributes))], { supplier });

describe('a SOC report', () => {
  test('of Type 2 with an unqualified opinion is E4', () => {
    expect(gov04()).toMatchObject({ level: 'E4', status: 'met', caps: [] });
  });

  test('of Type 1, or without a stated type, is E2 at most (T13)', () => {
    const typeOne = gov04({ reportType: 'Type 1', periodEnd: null, asOf: '2026-06-30' });
    expect(typeOne).toMatchObject({ level: 'E2' });
    expect(capsOf(typeOne)).toEqual(['T13']);
    expect(gov04({ reportType: null })).toMatchObject({ level: 'E2' });
  });

  test('called SOC 3 is E1 (T13)', () => {
    const finding = gov04({ standard: 'SOC 3' });
    expect(finding).toMatchObject({ level: 'E1' });
    expect(capsOf(finding)).toEqual(['T13']);
  });

  test('with an adverse opinion or a disclaimer is a gap (T14)', () => {
    for (const opinion of ['adverse', 'disclaimer'] as const) {
      const finding = gov04({ opinion });
      expect(finding).toMatchObject({ level: 'E0', status: 'gap' });
      expect(capsOf(finding)).toEqual(['T14']);
    }
  });

  test('with a qualified opinion is E2 at most (T14)', () => {
    expect(gov04({ opinion: 'qualified' })).toMatchObject({ level: 'E2' });
    expect(capsOf(gov04({ opinion: 'qualified' }))).toEqual(['T14']);
  });

  test('whose opinion was not found is E2 at most', () => {
    expect(gov04({ opinion: null })).toMatchObject({ level: 'E2' });
  });

  test('that is only mentioned, or summed up in a letter, is less', () => {
    const mentioned = findingOf('GOV-04', [brochure(assuranceReport())], { supplier });
    expect(mentioned).toMatchObject({ level: 'E1' });
    expect(capsOf(mentioned)).toContain('T08');
    const letter = onFile({ kind: 'attestation-letter' }, [assuranceReport({ form: 'letter' })]);
    expect(findingOf('GOV-04', [letter], { supplier }).level).toBe('E2');
  });

  test('about financial controls answers none of our questions', () => {
    expect(gov04({ standard: 'SOC 1' }).level).toBe('unknown');
  });

  test('on the cloud catalogue C5 answers GOV-05', () => {
    const report = auditReport(assuranceReport({ standard: 'BSI C5' }));
    expect(findingOf('GOV-05', [report], { supplier }).level).toBe('E4');
  });
});

describe('a control in a SOC report', () => {
  const tested = practice(
    'SCD-02',
    'Inspected 25 changes: each was reviewed. No exceptions noted.',
  );
  const scd02 = (opinion: 'unqualified' | 'adverse' | 'disclaimer') =>
    findingOf('SCD-02', [auditReport(assuranceReport({ opinion }), tested)], { supplier });

  test('that the auditor tested may reach E4 for its criterion', () => {
    expect(scd02('unqualified').level).toBe('E4');
  });

  test('proves nothing much when the auditor gives no favourable opinion (T14)', () => {
    expect(scd02('adverse')).toMatchObject({ level: 'E1' });
    expect(capsOf(scd02('disclaimer'))).toContain('T14');
  });

  test('lapses with the report', () => {
    const old = auditReport(assuranceReport({ periodEnd: '2025-06-30' }), tested);
    const finding = findingIn(postureOf([old], { supplier }), 'SCD-02');
    expect(finding).toMatchObject({ level: 'E0', status: 'expired' });
    expect(capsOf(finding)).toEqual(['T16']);
  });
});
