import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { assuranceReport, certification, claimOf, practice } from '../support/claims.ts';
import { auditReport, certificate, onFile, policyPaper } from '../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const both = kestrel({
  orders: [{ product: 'X7' }, { product: 'Kestrel Cloud', kind: 'hosted service' }],
});
const exception = (control: string | null) =>
  claimOf('audit-exception', { control, description: '3 of 25 changes', response: 'fixed' });
const report = (...claims: readonly Claim[]) => auditReport(assuranceReport(), ...claims);
const acceptance = (criterion: string) => ({
  kind: 'risk acceptance' as const,
  id: 'd1',
  person: 'Ines Albrecht',
  date: '2026-11-10',
  claims: [],
  criterion,
  reason: 'the response is good',
  until: '2027-11-10',
});

describe('an exception in a report (T15)', () => {
  test('holds GOV-04 at E2 until a named person accepts the response, then at E3', () => {
    const paper = report(exception('CC8.1-01'), exception('CC6.2-01'));
    const open = findingOf('GOV-04', [paper], { supplier: both });
    expect(open).toMatchObject({ level: 'E2' });
    expect(open.caps[0]?.reason).toContain('and 1 more; nobody has accepted');
    const accepted = findingOf('GOV-04', [paper], {
      supplier: both,
      decisions: [acceptance('GOV-04')],
    });
    expect(accepted).toMatchObject({ level: 'E3' });
    expect(accepted.caps[0]?.reason).toContain('Ines Albrecht accepted the response');
  });

  test('holds each criterion that its control touches, whatever lifts it', () => {
    const posture = postureOf([certificate(certification()), report(exception('CC8.1'))], {
      supplier: both,
    });
    for (const criterion of ['SCD-02', 'SCD-04', 'SCD-07']) {
      expect(findingIn(posture, criterion)).toMatchObject({ level: 'E2' });
      expect(capsOf(findingIn(posture, criterion))).toContain('T15');
    }
    expect(findingIn(posture, 'SCD-03').level).toBe('E3');
    expect(trapsOf(posture)).toEqual(['T15']);
  });

  test('is answered for a touched criterion by accepting it there or for the report', () => {
    for (const criterion of ['SCD-02', 'GOV-04']) {
      const input = { supplier: both, decisions: [acceptance(criterion)] };
      const papers = [certificate(certification()), report(exception('CC8.1'))];
      expect(findingOf('SCD-02', papers, input).level).toBe('E3');
    }
  });

  test('raises nothing: a criterion of which nothing is known stays unknown', () => {
    expect(findingOf('SCD-02', [report(exception('CC8.1'))], { supplier: both })).toMatchObject({
      level: 'unknown',
      status: 'unknown',
    });
  });

  test('reaches product criteria only from an ordered service', () => {
    const papers = [certificate(certification()), report(exception('CC8.1'))];
    expect(findingOf('SCD-02', papers).level).toBe('E3');
    expect(findingOf('GOV-04', papers).level).toBe('E2');
    expect(findingOf('SCD-02', papers, { supplier: kestrel({ orders: [] }) }).level).toBe('E2');
  });

  test('on access reaches REL-01 only if development is in the system', () => {
    const rel01 = (...claims: readonly Claim[]) =>
      findingOf('REL-01', [certificate(certification()), report(...claims)], { supplier: both })
        .level;
    expect(rel01(exception('CC6.2'))).toBe('E3');
    expect(rel01(exception('CC6.2'), practice('SCD-03', 'Code is scanned.'))).toBe('E2');
    expect(rel01(exception('CC6.2'), exception('CC8.1'))).toBe('E2');
    expect(rel01(exception('CC6.2'), practice('VUL-02', 'Tickets are triaged.'))).toBe('E3');
    const nameless = claimOf('practice', { criterion: null, detail: 'x' });
    expect(rel01(exception('CC6.2'), nameless, exception(null))).toBe('E3');
  });

  test('in a report that has lapsed, or in a paper that is no report, holds nothing', () => {
    const old = auditReport(assuranceReport({ periodEnd: '2025-01-31' }), exception('CC8.1'));
    const mention = policyPaper(exception('CC8.1'), exception(null));
    for (const paper of [old, mention]) {
      const papers = [certificate(certification()), paper];
      expect(findingOf('SCD-02', papers, { supplier: both }).level).toBe('E3');
    }
  });

  test('without a control is an exception all the same', () => {
    const finding = findingOf('GOV-04', [report(exception(null))], { supplier: both });
    expect(finding.caps[0]?.reason).toContain('an exception on a control');
  });
});

describe('a qualification (T14)', () => {
  const qualified = (opinionBasis: string | null) =>
    auditReport(assuranceReport({ opinion: 'qualified', opinionBasis }));
  const scd02 = (...papers: Parameters<typeof findingOf>[1]) =>
    findingOf('SCD-02', papers, { supplier: both });

  test('makes the criterion it names a gap', () => {
    const finding = scd02(qualified('except for the change controls CC8.1'));
    expect(finding).toMatchObject({ level: 'E0', status: 'gap' });
    expect(capsOf(finding)).toEqual(['T14']);
    expect(scd02(certificate(certification()), qualified('CC8.1')).level).toBe('E0');
  });

  test('unless newer and stronger evidence shows the fix', () => {
    const fix = (effectiveDate: string, kind: 'contract' | 'questionnaire') =>
      onFile({ kind, effectiveDate }, [
        practice('SCD-02', 'Branch protection blocks every merge without review.'),
      ]);
    expect(scd02(qualified('CC8.1'), fix('2026-11-10', 'contract')).level).toBe('E2');
    expect(scd02(qualified('CC8.1'), fix('2026-10-01', 'contract')).level).toBe('E0');
    expect(scd02(qualified('CC8.1'), fix('2026-11-10', 'questionnaire')).level).toBe('E0');
  });

  test('names nothing when it has no basis, or a service that nobody ordered', () => {
    expect(scd02(qualified(null)).level).toBe('unknown');
    expect(findingOf('SCD-02', [qualified('CC8.1')]).level).toBe('unknown');
  });
});
