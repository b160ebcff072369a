import { describe, expect, test } from 'vitest';
import { practice, securityTest } from '../../support/claims.ts';
import { onFile, policyPaper, testReport } from '../../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const scd06 = (attributes: Parameters<typeof securityTest>[0] = {}, supplier = kestrel()) =>
  findingOf('SCD-06', [testReport(securityTest(attributes))], { supplier });

describe('a penetration test', () => {
  test('of the product by an independent firm with a retest is E3', () => {
    expect(scd06()).toMatchObject({ level: 'E3', status: 'met', caps: [] });
  });

  test('that is a vulnerability scan is E1 (T22)', () => {
    const finding = scd06({ testKind: 'vulnerability scan' });
    expect(finding).toMatchObject({ level: 'E1' });
    expect(capsOf(finding)).toEqual(['T22']);
  });

  test('that is a bug bounty is weak evidence', () => {
    expect(scd06({ testKind: 'bug bounty' })).toMatchObject({ level: 'E1' });
  });

  test('of another product, or of another version than the ordered one, is E1 (T22)', () => {
    const versioned = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] });
    expect(capsOf(scd06({ target: 'Y5 web portal' }))).toEqual(['T22']);
    expect(scd06({ targetVersion: '4.1' }, versioned)).toMatchObject({ level: 'E1' });
    expect(scd06({ targetVersion: '4.2.1' }, versioned)).toMatchObject({ level: 'E3' });
    expect(scd06({ targetVersion: '4.1' })).toMatchObject({ level: 'E3' });
  });

  test('that does not say which product was tested is E2 at most', () => {
    expect(scd06({ target: null })).toMatchObject({ level: 'E2' });
    expect(scd06({ target: 'the embedded devices' })).toMatchObject({ level: 'E2' });
  });

  test('that says it in its subject says it', () => {
    const claim = securityTest({ target: null }, { subject: { product: 'X7' } });
    expect(findingOf('SCD-06', [testReport(claim)]).level).toBe('E3');
  });

  test('by the supplier or by nobody named is E1: it must be independent', () => {
    for (const tester of ['Kestrel Controls s.r.o.', null]) {
      const finding = scd06({ tester });
      expect(finding).toMatchObject({ level: 'E1' });
      expect(capsOf(finding)).toContain('not independent');
    }
  });

  test('with nothing ordered is E3 at most', () => {
    expect(capsOf(scd06({}, kestrel({ orders: [] })))).toEqual(['not registered']);
  });

  test('is vulnerability testing as well, whoever did it', () => {
    const own = testReport(securityTest({ tester: null, testKind: 'fuzzing' }));
    expect(findingOf('SCD-05', [own]).level).toBe('E2');
    expect(findingOf('SCD-05', [testReport(securityTest())]).level).toBe('E3');
  });

  test('for threats is a threat model', () => {
    const model = onFile({ kind: 'threat-model', effectiveDate: '2026-06-01', title: 'X7' }, [
      securityTest({ testKind: 'threat model' }),
    ]);
    expect(findingIn(postureOf([model]), 'SBD-02').level).toBe('E3');
  });

  test('that a policy only promises every year is weak evidence', () => {
    const yearly = policyPaper(practice('SCD-06', 'Products are penetration tested annually.'));
    const finding = findingOf('SCD-06', [yearly]);
    expect(finding).toMatchObject({ level: 'E1' });
    expect(finding.caps[0]?.reason).toContain('"pen tested annually"');
  });
});

describe('open findings of a penetration test', () => {
  const high = { critical: 0, high: 2, medium: 1 };
  const reported = { reportedOn: '2026-10-01', findings: high };

  test('that are high, without a retest, are E1 (T22)', () => {
    for (const retest of ['none', null] as const) {
      const finding = scd06({ ...reported, retest });
      expect(finding).toMatchObject({ level: 'E1' });
      expect(finding.caps[0]?.reason).toContain('No retest is shown');
    }
  });

  test('that are high after a partial retest are E2 and a red flag', () => {
    const posture = postureOf([testReport(securityTest({ ...reported, retest: 'partial' }))]);
    expect(findingIn(posture, 'SCD-06')).toMatchObject({ level: 'E2' });
    expect(trapsOf(posture)).toEqual(['T22']);
  });

  test('do not limit when the retest closed them', () => {
    expect(scd06({ ...reported, retest: 'complete' })).toMatchObject({ level: 'E3' });
    const closed = practice('SCD-06', 'All high findings were fixed at the retest.');
    const paper = testReport(securityTest({ ...reported, retest: 'partial' }), closed);
    expect(findingOf('SCD-06', [paper]).level).toBe('E3');
  });

  test('limit when the report says that they remain open after the retest', () => {
    const open = practice('SCD-06', 'One high finding remains open.', { polarity: 'negated' });
    const paper = testReport(securityTest({ ...reported, retest: 'complete' }), open);
    expect(findingOf('SCD-06', [paper])).toMatchObject({ level: 'E2', status: 'partial' });
    const some = practice('SCD-06', 'Some findings remain open.', { polarity: 'negated' });
    const unclear = testReport(securityTest({ ...reported, retest: 'complete' }), some);
    expect(findingOf('SCD-06', [unclear]).level).toBe('E2');
    const low = practice('SCD-06', 'One low finding remains open.', { polarity: 'negated' });
    const fine = testReport(securityTest({ ...reported, retest: 'complete' }), low);
    expect(findingOf('SCD-06', [fine])).toMatchObject({ level: 'E3', status: 'met' });
  });

  test('in another product do not count here', () => {
    const other = securityTest({ target: 'Y5', findings: { critical: 1 }, retest: 'none' });
    expect(findingOf('SCD-06', [testReport(other)])).toMatchObject({ level: 'E1' });
  });
});
