import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { addDays } from '../../src/criteria/calendar.ts';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { postureSchema } from '../../src/posture/posture.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  commitment,
  practice,
  securityTest,
} from '../support/claims.ts';
import { onFile } from '../support/evidence.ts';
import { judgementOf, postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
const polarity = fc.constantFrom('asserted', 'negated', 'planned', 'hedged', 'expired' as const);
const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...catalogue.map(({ id }) => id)), polarity, day)
    .map(([id, said, on]) => practice(id, `Done since ${on}.`, { polarity: said })),
  fc
    .tuple(day, day, polarity, fc.constantFrom('C-1', 'C-2', null), fc.constantFrom('2013', '2022'))
    .map(([issuedOn, expiresOn, said, certificateNumber, edition]) =>
      certification(
        {
          standard: edition === '2013' ? 'ISO/IEC 27001' : 'IEC 62443-4-1',
          edition,
          issuedOn,
          expiresOn,
          certificateNumber,
        },
        { polarity: said },
      ),
    ),
  fc
    .tuple(day, fc.constantFrom('report', 'bridge letter' as const))
    .map(([periodEnd, form]) => assuranceReport({ periodEnd, periodStart: null, form })),
  fc
    .tuple(day, fc.integer({ min: 0, max: 1 }), fc.constantFrom('none', 'partial' as const))
    .map(([endedOn, high, retest]) => securityTest({ endedOn, findings: { high }, retest })),
  day.map((until) => claimOf('support-period', { product: 'X7', until })),
  fc.constantFrom('P30D', 'P90D').map((duration) => commitment({ subject: 'fix', duration })),
);
const paper: fc.Arbitrary<EvidenceOnFile> = fc
  .tuple(
    fc.constantFrom('certificate', 'policy', 'audit-report', 'security-test-report' as const),
    fc.option(day, { nil: undefined }),
    fc.array(claim, { maxLength: 5 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([kind, effectiveDate, claims, at]) =>
    onFile(
      { kind, file: `${at}.pdf`, owner: 'CISO', ...(effectiveDate && { effectiveDate }) },
      claims,
    ),
  );
const supplier = kestrel({
  orders: [{ product: 'X7' }, { product: 'Orion Cloud', kind: 'hosted service' }],
});

describe('a posture', () => {
  test('has a finding for each of the 46 criteria and fits its schema', () => {
    const posture = postureOf([onFile({ kind: 'certificate' }, [certification()])]);
    expect(posture.findings.map(({ criterion }) => criterion)).toEqual(
      catalogue.map(({ id }) => id),
    );
    expect(postureSchema.parse(posture)).toEqual(posture);
    expect(posture).toMatchObject({ supplier: 'Kestrel Controls', asOf: '2026-11-23' });
  });

  test('is the same, byte for byte, in whatever order the evidence is listed', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 6 }), day, (papers, asOf) => {
        const once = JSON.stringify(postureOf(papers, { supplier, asOf }));
        expect(JSON.stringify(postureOf(papers.toReversed(), { supplier, asOf }))).toBe(once);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same on every day for which it says that it holds', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 5 }), day, day, (papers, asOf, other) => {
        const posture = postureOf(papers, { supplier, asOf });
        const { from, until } = posture.steady;
        const later = until === null ? addDays(asOf, 200) : until;
        const earlier = from ?? addDays(asOf, -200);
        for (const on of [earlier, later, ...(other >= earlier && other <= later ? [other] : [])]) {
          expect({ ...postureOf(papers, { supplier, asOf: on }), asOf }).toEqual(posture);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never says that something is met of which nothing was asserted', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 6 }), (papers) => {
        const posture = postureOf(papers, { supplier });
        const all = new Map(papers.flatMap(({ claims }) => claims).map((one) => [one.id, one]));
        for (const { status, claims } of posture.findings) {
          if (status !== 'met') continue;
          expect(claims.some((id) => all.get(id)?.polarity === 'asserted')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of a supplier without evidence is unknown, not bad', () => {
    const posture = judgePosture(judgementOf([]));
    expect(posture.areas.every(({ level }) => level === 'unknown')).toBe(true);
    expect(posture.traps).toEqual([]);
    expect(posture.steady).toEqual({ from: null, until: null });
  });
});
