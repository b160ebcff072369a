import { describe, expect, test } from 'vitest';
import { commitment, practice, securityTest } from '../../support/claims.ts';
import { type EvidenceDetails, onFile, policyPaper, testReport } from '../../support/evidence.ts';
import { findingIn, postureOf } from '../../support/judge.ts';

const report = (attributes: Parameters<typeof securityTest>[0], details: EvidenceDetails = {}) =>
  onFile({ kind: 'security-test-report', ...details }, [
    securityTest({
      endedOn: null,
      reportedOn: '2026-08-20',
      retest: 'none',
      findings: { critical: 0, high: 1 },
      ...attributes,
    }),
  ]);
const judged = (asOf: string, ...papers: Parameters<typeof postureOf>[0]) => {
  const { level, status, caps } = findingIn(postureOf([...papers], { asOf }), 'SCD-06');
  return { level, status, reason: caps[0]?.reason ?? '' };
};

describe('an open finding refutes the penetration test', () => {
  test('when it is critical', () => {
    const critical = report({ findings: { critical: 1 }, retest: 'partial' });
    expect(judged('2026-08-21', critical)).toMatchObject({ level: 'E0', status: 'gap' });
    expect(judged('2026-08-21', critical).reason).toBe('A critical finding is open.');
  });

  test('when it is high and older than 90 days without a plan, from the date of the report', () => {
    expect(judged('2026-11-18', report({}))).toMatchObject({ level: 'E1' });
    const late = judged('2026-11-19', report({}));
    expect(late).toMatchObject({ level: 'E0', status: 'gap' });
    expect(late.reason).toContain('90 days');
  });

  test("when it is past the supplier's own fix time", () => {
    const promise = policyPaper(
      commitment({ subject: 'fix', severity: 'high', duration: 'P120D' }),
      commitment({ subject: 'fix', severity: null, duration: 'P150D' }),
      commitment({ subject: 'fix', severity: 'high', duration: 'soon' }),
      commitment({ subject: 'fix', severity: 'low', duration: 'P10D' }),
      commitment({ subject: 'fix', severity: 'high', duration: 'P5D' }, { polarity: 'planned' }),
    );
    expect(judged('2026-12-18', report({}), promise)).toMatchObject({ level: 'E1' });
    const late = judged('2026-12-19', report({}), promise);
    expect(late).toMatchObject({ level: 'E0' });
    expect(late.reason).toContain('own fix time (P120D)');
  });

  test('not when a plan is on file', () => {
    const plan = (criterion: string) =>
      practice(criterion, 'The fix is planned for release 4.3.', { polarity: 'planned' });
    const inReport = onFile({ kind: 'security-test-report', effectiveDate: '2026-08-20' }, [
      securityTest({ retest: 'none', findings: { high: 1 } }),
      plan('SCD-06'),
    ]);
    expect(judged('2027-02-01', inReport)).toMatchObject({ level: 'E1' });
    const later = onFile({ kind: 'policy', effectiveDate: '2026-09-01' }, [plan('VUL-03')]);
    expect(judged('2027-02-01', report({}, { effectiveDate: '2026-08-20' }), later)).toMatchObject({
      level: 'E1',
    });
    const earlier = onFile({ kind: 'policy', effectiveDate: '2026-01-01' }, [plan('VUL-03')]);
    expect(
      judged('2027-02-01', report({}, { effectiveDate: '2026-08-20' }), earlier),
    ).toMatchObject({ level: 'E0' });
    const undated = onFile({ kind: 'policy' }, [plan('VUL-03')]);
    expect(judged('2027-02-01', report({}), undated)).toMatchObject({ level: 'E1' });
  });

  test('counted from the date of the paper when the report prints none, else not at all', () => {
    const dated = report({ reportedOn: null }, { effectiveDate: '2026-01-01' });
    expect(judged('2026-11-23', dated)).toMatchObject({ level: 'E0' });
    expect(judged('2026-11-23', report({ reportedOn: null }))).toMatchObject({ level: 'E1' });
  });

  test('never when no severity was counted', () => {
    expect(judged('2026-11-23', report({ findings: null })).level).toBe('E2');
    expect(judged('2026-11-23', testReport(securityTest({ findings: { total: 9 } }))).level).toBe(
      'E3',
    );
  });
});
