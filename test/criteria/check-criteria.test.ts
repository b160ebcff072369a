import { describe, expect, test } from 'vitest';
import {
  assuranceReport,
  certification,
  claimOf,
  practice,
  securityTest,
} from '../support/claims.ts';
import { auditReport, certificate, onFile, policyPaper, testReport } from '../support/evidence.ts';
import { findingIn, findingOf, postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const product = { product: 'X7' };
const service = { product: 'Orion Cloud', kind: 'hosted service' as const };

describe('a criterion about hosted services', () => {
  test('does not apply when none is ordered and nothing is on file', () => {
    expect(findingOf('GOV-04', [])).toMatchObject({ level: 'unknown', status: 'not applicable' });
    const posture = postureOf([], { supplier: kestrel({ orders: [service] }) });
    expect(findingIn(posture, 'GOV-04').status).toBe('unknown');
  });

  test('judges a report on a service that nobody ordered, and marks it', () => {
    const finding = findingOf('GOV-04', [auditReport(assuranceReport())]);
    expect(finding).toMatchObject({ level: 'E4', status: 'met' });
    expect(finding.notes[0]).toContain('Not ordered');
  });

  test('is limited to E3 when nothing at all is registered as ordered', () => {
    const supplier = kestrel({ orders: [] });
    expect(findingOf('GOV-04', [auditReport(assuranceReport())], { supplier }).level).toBe('E3');
  });
});

describe('every other criterion', () => {
  const trained = policyPaper(practice('GOV-08', 'All developers complete a yearly course.'));

  test('judges products, or the hosted service when there is no other order', () => {
    const about = (name: string) =>
      policyPaper(practice('GOV-08', 'All are trained.', { subject: { product: name } }));
    const mixed = kestrel({ orders: [product, service] });
    expect(findingOf('GOV-08', [about('X7')], { supplier: mixed }).level).toBe('E2');
    expect(findingOf('GOV-08', [about('Orion Cloud')], { supplier: mixed }).level).toBe('E1');
    const hosted = kestrel({ orders: [service] });
    expect(findingOf('GOV-08', [about('Orion Cloud')], { supplier: hosted }).level).toBe('E2');
  });

  test('knows no documentation of a delivered version when nothing is ordered', () => {
    const guide = onFile(
      { kind: 'other', title: 'X7 hardening guide', effectiveDate: '2026-05-01', owner: 'CISO' },
      [practice('SBD-06', 'Disable unused services.')],
    );
    const supplier = kestrel({ orders: [] });
    expect(findingOf('SBD-06', [guide], { supplier }).level).toBe('E2');
  });

  test('applies without any order', () => {
    expect(findingOf('GOV-08', [trained], { supplier: kestrel({ orders: [] }) })).toMatchObject({
      level: 'E2',
      status: 'met',
    });
  });
});

describe('several orders', () => {
  const two = kestrel({ orders: [product, { product: 'Y5' }] });

  test('are judged one by one, and the lowest decides', () => {
    const finding = findingOf('SCD-06', [testReport(securityTest())], { supplier: two });
    expect(finding).toMatchObject({ level: 'E1', order: 'Y5' });
    expect(findingOf('GOV-01', [certificate(certification())], { supplier: two })).toMatchObject({
      level: 'E1',
      order: 'Y5',
    });
  });

  test('may each have a certificate of their own', () => {
    const other = certification({ product: 'Y series', scope: null, certificateNumber: 'C-200' });
    const papers = [certificate(certification()), certificate(other)];
    const finding = findingOf('GOV-01', papers, { supplier: two });
    expect(finding).toMatchObject({ level: 'E4' });
    expect(finding.order).toBeUndefined();
  });

  test('count a refuted one lower than an unknown one', () => {
    const critical = securityTest({ target: 'Y5', findings: { critical: 1 }, retest: 'none' });
    const finding = findingOf('SCD-06', [testReport(critical)], { supplier: two });
    expect(finding).toMatchObject({ level: 'E0', order: 'Y5' });
  });

  test('compare versions only where the order names one', () => {
    const versioned = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }, { product: 'X7' }] });
    const old = testReport(securityTest({ targetVersion: '3.0' }));
    expect(findingOf('SCD-06', [old], { supplier: versioned })).toMatchObject({ level: 'E1' });
    expect(findingOf('SCD-06', [old])).toMatchObject({ level: 'E3' });
  });

  test('keep a dispute that concerns only one of them', () => {
    const until = (file: string, productName: string, date: string) =>
      onFile({ kind: 'contract', file, effectiveDate: '2026-05-01' }, [
        claimOf('support-period', { product: productName, until: date }),
      ]);
    const posture = postureOf([until('a.pdf', 'X7', '2030-12'), until('b.pdf', 'X7', '2032-12')], {
      supplier: two,
    });
    expect(findingIn(posture, 'VUL-06')).toMatchObject({ level: 'E1', status: 'disputed' });
  });
});

describe('GOV-02', () => {
  test('is the level of the best certificate in date that matches', () => {
    const best = certification({ certificateNumber: 'A', level: 'ML 2' });
    const other = certification({ certificateNumber: 'B', level: 'ML 4', holder: 'Falcon AG' });
    expect(findingOf('GOV-02', [certificate(best, other)])).toMatchObject({ level: 'E3' });
  });

  test('is E1 when there are mismatches only', () => {
    const site = certification({ certificateNumber: 'A', sites: ['Linz'] });
    const holder = certification({ certificateNumber: 'B', holder: 'Falcon AG' });
    expect(findingOf('GOV-02', [certificate(site, holder)])).toMatchObject({ level: 'E1' });
  });

  test('is unknown without a certificate', () => {
    expect(findingOf('GOV-02', [auditReport(assuranceReport())]).status).toBe('unknown');
  });

  test('looks at product and information security certificates too', () => {
    const iso = certification({
      standard: 'ISO/IEC 27001',
      edition: '2022',
      product: null,
      scope: 'Software development',
    });
    expect(findingOf('GOV-02', [certificate(iso)]).level).toBe('E4');
    const component = certification({ standard: 'IEC 62443-4-2', product: 'X7', level: 'SL 2' });
    expect(findingOf('GOV-02', [certificate(component)]).level).toBe('E4');
  });
});

test('an incident is shown with VUL-07 and neither lifts nor refutes it', () => {
  const incident = claimOf('incident', { occurredOn: '2026-01-01', summary: 'breach' });
  const paper = onFile({ kind: 'incident-report', effectiveDate: '2026-02-01' }, [incident]);
  const finding = findingOf('VUL-07', [paper]);
  expect(finding).toMatchObject({ level: 'unknown', status: 'unknown' });
  expect(finding.claims).toHaveLength(1);
});

test('evidence that a person replaced is not looked at', () => {
  const replaced = certificate(certification());
  const evidence = { ...replaced.evidence, supersededBy: 'ev-new' };
  expect(findingOf('GOV-01', [{ ...replaced, evidence }]).level).toBe('unknown');
});
