import { expect, test } from 'vitest';
import { assuranceReport, practice } from '../../support/claims.ts';
import { auditReport } from '../../support/evidence.ts';
import { capsOf, findingIn, postureOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const paper = auditReport(
  assuranceReport(),
  practice('SCD-02', 'Inspected 25 changes; no exceptions noted.'),
);
const supplier = kestrel({ orders: [{ product: 'Orion Cloud', kind: 'hosted service' }] });
const similar = (share: number) => ({
  evidenceId: paper.evidence.id,
  supplier: 'Nordwerk Automation',
  otherEvidenceId: 'ev-other',
  share,
});
const clearing = {
  kind: 'clearing' as const,
  id: 'd1',
  person: 'Tom',
  date: '2026-11-01',
  claims: [],
  evidenceId: paper.evidence.id,
  reason: 'both use the template of the auditor',
};

test('text that is 60 % the same as in another report holds every claim of it at E2 (T29)', () => {
  const posture = postureOf([paper], { supplier, similarity: [similar(0.6)] });
  for (const criterion of ['GOV-04', 'SCD-02']) {
    const finding = findingIn(posture, criterion);
    expect(finding).toMatchObject({ level: 'E2' });
    expect(capsOf(finding)).toContain('T29');
  }
});

test('the wording is neutral: a share and a request to look, nothing about honesty', () => {
  const [trap] = postureOf([paper], { supplier, similarity: [similar(0.734)] }).traps;
  expect(trap?.reason).toBe(
    '73 % of its text also stands in a report on file for Nordwerk Automation: a person should look at both.',
  );
});

test('less than that, or another report, is no matter', () => {
  const other = { ...similar(1), evidenceId: 'ev-else' };
  const posture = postureOf([paper], { supplier, similarity: [similar(0.59), other] });
  expect(findingIn(posture, 'SCD-02').level).toBe('E4');
});

test('a person can clear it', () => {
  const posture = postureOf([paper], {
    supplier,
    similarity: [similar(0.9)],
    decisions: [clearing],
  });
  expect(findingIn(posture, 'SCD-02').level).toBe('E4');
});
