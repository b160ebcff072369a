import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise, summaryFinding, supplierSummarySchema } from '../../src/posture/summarise.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  practice,
  securityTest,
} from '../support/claims.ts';
import { auditReport, certificate, onFile, policyPaper, testReport } from '../support/evidence.ts';
import { findingIn, judgementOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

function summaryOf(...input: Parameters<typeof judgementOf>) {
  const judgement = judgementOf(...input);
  const posture = judgePosture(judgement);
  return { posture, summary: summarise(judgement, posture) };
}

const rich = [
  certificate(
    certification(),
    certification({
      standard: 'ISO/IEC 27001',
      edition: '2022',
      product: null,
      certificateNumber: 'I-1',
    }),
    certification({
      standard: 'IEC 62443-4-2',
      product: 'X7',
      level: 'SL 2',
      certificateNumber: 'P-1',
    }),
  ),
  auditReport(assuranceReport(), claimOf('audit-exception', { control: 'CC8.1' })),
  testReport(securityTest()),
  policyPaper(
    ...catalogue.map(({ id }) => practice(id, `What is done for ${id}`)),
    claimOf('support-period', { product: 'X7', until: '2034-12-31' }),
  ),
];

describe('the summary of a supplier', () => {
  test('holds level and status of every criterion in one letter each', () => {
    const { posture, summary } = summaryOf(rich);
    expect(summary.levels).toHaveLength(46);
    for (const { id } of catalogue) {
      const { level, status } = findingIn(posture, id);
      expect(summaryFinding(summary, id)).toEqual({ level, status });
    }
    expect(summaryFinding(summary, 'XXX-99')).toEqual({ level: 'unknown', status: 'unknown' });
  });

  test('fits its schema in two kilobytes for a supplier with every kind of evidence', () => {
    const { summary } = summaryOf(rich, { supplier: kestrel({ owner: 'Ines Albrecht' }) });
    expect(supplierSummarySchema.parse(summary)).toEqual(summary);
    const bytes = JSON.stringify(summary).length;
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(2048);
  });

  test('says who, when, what is missing and what fired', () => {
    const { posture, summary } = summaryOf(rich, { supplier: kestrel({ owner: 'Ines' }) });
    expect(summary).toMatchObject({
      supplier: 'Kestrel Controls',
      tier: 'critical',
      owner: 'Ines',
      asOf: '2026-11-23',
      steady: posture.steady,
      counts: posture.counts,
      missing: [],
      lastReceived: '2026-11-20',
      evidence: 4,
      orders: ['X7'],
    });
    expect(summary.traps).toEqual([...new Set(posture.traps.map(({ id }) => id))]);
    expect(summary.areas).toEqual(
      Object.fromEntries(posture.areas.map(({ area, level }) => [area, level])),
    );
  });

  test('names every must-have of a supplier without evidence as missing', () => {
    const { summary } = summaryOf([], { supplier: kestrel({ tier: undefined }) });
    expect(summary.missing).toHaveLength(17);
    expect(summary.lastReceived).toBeUndefined();
    expect('tier' in summary || 'owner' in summary).toBe(false);
  });

  test('lists what expires from today on, and valid certificates first', () => {
    const { summary } = summaryOf([
      certificate(certification({ certificateNumber: 'OLD', expiresOn: '2026-01-31' })),
      ...rich,
    ]);
    expect(summary.expiries.map(({ on }) => on)).toEqual([
      '2027-09-30',
      '2028-02-29',
      '2028-02-29',
      '2028-02-29',
      '2034-12-31',
    ]);
    expect(summary.certificates.at(-1)?.valid).toBe('no');
    expect(summary.certificates.at(0)?.valid).toBe('yes');
  });

  test('does not grow with hostile input', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      certification({ certificateNumber: `N-${at}`, holder: 'Falcon AG' }),
    );
    const { summary } = summaryOf([onFile({ kind: 'certificate' }, many)]);
    expect(JSON.stringify(summary).length).toBeLessThan(4096);
  });
});
