import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { type Policy, policySchema } from '../../src/criteria/policy.ts';
import { certification, claimOf, commitment, practice, securityTest } from '../support/claims.ts';
import { brochure, certificate, onFile, policyPaper, testReport } from '../support/evidence.ts';
import { findingOf } from '../support/judge.ts';

const judged = (
  criterion: string,
  policy: Partial<Policy>,
  ...papers: Parameters<typeof findingOf>[1]
) => {
  const { adequate, adequacy, status } = findingOf(criterion, papers, { policy });
  return { adequate, ...adequacy, status };
};
const promises = (...claims: readonly Claim[]) => policyPaper(...claims);
const fix = (severity: 'critical' | 'high' | null, duration: string) =>
  commitment({ subject: 'fix', severity, duration });

describe('whether a proven value is good enough', () => {
  test('is another question than how well it is proven', () => {
    const slow = promises(fix('critical', 'P365D'));
    expect(judged('VUL-03', { fixTime: { critical: 'P30D' } }, slow)).toEqual({
      adequate: 'no',
      value: 'critical P365D',
      threshold: 'critical P30D',
      status: 'partial',
    });
    expect(findingOf('VUL-03', [slow]).level).toBe('E2');
  });

  test('is not set without a threshold, without a value, and for every other criterion', () => {
    const fixed = promises(fix('critical', 'P30D'));
    expect(findingOf('VUL-03', [fixed]).adequate).toBe('not set');
    expect(judged('VUL-03', { fixTime: { critical: 'P30D' } }).adequate).toBe('not set');
    expect(judged('GOV-08', { minimumMaturity: 3 }).adequate).toBe('not set');
  });
});

describe('the fix time per severity', () => {
  test('must hold for every severity that has a threshold', () => {
    const policy = { fixTime: { critical: 'P30D', high: 'P90D' } };
    const good = promises(fix('critical', 'P14D'), fix('high', 'P60D'));
    expect(judged('VUL-03', policy, good)).toMatchObject({
      adequate: 'yes',
      value: 'critical P14D, high P60D',
    });
    const bad = promises(fix('critical', 'P14D'), fix('high', 'P120D'));
    expect(judged('VUL-03', policy, bad).adequate).toBe('no');
  });

  test('takes a promise without severity for those that have none of their own', () => {
    const policy = { fixTime: { critical: 'P30D' } };
    expect(judged('VUL-03', policy, promises(fix(null, 'P20D')))).toMatchObject({
      adequate: 'yes',
      value: 'critical P20D',
    });
  });

  test('takes the less favourable of two promises, and no promise that is only advertised', () => {
    const policy = { fixTime: { high: 'P90D' } };
    const contract = onFile({ kind: 'contract', effectiveDate: '2026-01-01' }, [
      fix('high', 'P30D'),
    ]);
    expect(judged('VUL-03', policy, contract, promises(fix('high', 'P120D')))).toMatchObject({
      adequate: 'no',
      value: 'high P120D',
    });
    const advertised = brochure(fix('high', 'P1D'));
    expect(judged('VUL-03', policy, contract, advertised).value).toBe('high P30D');
    expect(judged('VUL-03', policy, advertised).value).toBe('high P1D');
    expect(judged('VUL-03', policy, promises(fix('high', 'soon'))).adequate).toBe('not set');
  });
});

describe('the other thresholds', () => {
  test('the time to tell us', () => {
    const notify = (duration: string) => promises(commitment({ subject: 'notify', duration }));
    expect(judged('VUL-07', { noticeTime: 'PT24H' }, notify('PT72H'))).toMatchObject({
      adequate: 'no',
      threshold: 'within PT24H',
    });
    expect(judged('VUL-07', { noticeTime: 'PT24H' }, notify('P1D')).adequate).toBe('yes');
    expect(judged('VUL-07', {}, notify('P1D')).adequate).toBe('not set');
  });

  test('the end of support', () => {
    const until = (...dates: string[]) =>
      promises(...dates.map((date) => claimOf('support-period', { product: 'X7', until: date })));
    expect(judged('VUL-06', { supportUntil: '2032-12-31' }, until('2034-12'))).toMatchObject({
      adequate: 'yes',
      value: '2034-12',
    });
    expect(
      judged('VUL-06', { supportUntil: '2032-12-31' }, until('2034-12', '2030-12', '2031-06')),
    ).toMatchObject({ adequate: 'no', value: '2030-12' });
    expect(judged('VUL-06', {}, until('2034-12')).adequate).toBe('not set');
    const years = promises(commitment({ subject: 'support', duration: 'P10Y' }));
    expect(judged('VUL-06', { supportUntil: '2032-12-31' }, years).adequate).toBe('not set');
  });

  test('the least maturity level', () => {
    const at = (level: string | null) => certificate(certification({ level }));
    expect(judged('GOV-01', { minimumMaturity: 3 }, at('ML 2'))).toEqual({
      adequate: 'no',
      value: 'ML 2',
      threshold: 'at least ML 3',
      status: 'partial',
    });
    expect(judged('GOV-01', { minimumMaturity: 3 }, at('ML 3')).adequate).toBe('yes');
    expect(judged('GOV-01', { minimumMaturity: 3 }, at(null)).adequate).toBe('not set');
  });

  test('the age of a penetration test', () => {
    const tested = (endedOn: string | null) => testReport(securityTest({ endedOn }));
    const policy = { penetrationTestMonths: 6 };
    expect(judged('SCD-06', policy, tested('2026-05-23'))).toMatchObject({
      adequate: 'yes',
      value: 'tested on 2026-05-23',
    });
    expect(judged('SCD-06', policy, tested('2026-05-22')).adequate).toBe('no');
    expect(judged('SCD-06', policy, tested(null)).value).toBe('tested on 2026-08-20');
    const undated = testReport(securityTest({ endedOn: null, reportedOn: null }));
    expect(judged('SCD-06', policy, undated).adequate).toBe('not set');
    const words = policyPaper(practice('SCD-06', 'tested yearly'));
    expect(judged('SCD-06', policy, words).adequate).toBe('not set');
  });

  test('are not compared with what was refuted', () => {
    const critical = testReport(securityTest({ findings: { critical: 1 }, retest: 'none' }));
    expect(judged('SCD-06', { penetrationTestMonths: 6 }, critical)).toEqual({
      adequate: 'not set',
      status: 'gap',
    });
  });
});

describe('the policy of a workspace', () => {
  test('sets no threshold by default, and E3 for must-haves of critical suppliers only', () => {
    const policy = policySchema.parse({});
    expect(policy.fixTime).toEqual({});
    expect(policy.targets).toEqual({
      critical: { mustHave: 'E3', other: 'E2' },
      important: { mustHave: 'E2', other: 'E2' },
      standard: { mustHave: 'E2', other: 'E2' },
    });
  });

  test('refuses a duration that is none', () => {
    expect(policySchema.safeParse({ noticeTime: '24 hours' }).success).toBe(false);
  });
});
