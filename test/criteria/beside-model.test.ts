import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, isOfModelAlone } from '../../src/claims/claim.ts';
import { polarities, testKinds } from '../../src/claims/claim-types.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { certification, claimOf, practice } from '../support/claims.ts';
import { onFile } from '../support/evidence.ts';
import { findingOf } from '../support/judge.ts';

const denial = practice('SCD-06', 'Has a penetration test been done? No. Planned for May.', {
  polarity: 'negated',
});
const lapsed = certification({
  standard: 'IEC 62443-4-2',
  product: 'X7',
  issuedOn: '2019-02-01',
  expiresOn: '2022-01-31',
});

const ofModel = (claim: Claim): Claim => ({
  ...claim,
  id: `m${claim.id}`,
  proposedBy: ['langchain:liar'],
});

/** What the gate could let pass beside a rules' claim, at the same place or another one. */
const claim: fc.Arbitrary<Claim> = fc
  .record({
    polarity: fc.constantFrom(...polarities),
    page: fc.constantFrom(1, 2),
    testKind: fc.constantFrom(...testKinds),
    number: fc.constantFrom(null, 'C-1', 'C-2'),
    type: fc.constantFrom('security-test', 'certification', 'practice'),
  })
  .map(({ polarity, page, testKind, number, type }) => {
    const details = { polarity, page };
    if (type === 'security-test') return claimOf('security-test', { testKind }, details);
    if (type === 'practice') return claimOf('practice', { criterion: 'SCD-06' }, details);
    const attributes = { standard: 'IEC 62443-4-2', certificateNumber: number };
    return claimOf('certification', attributes, details);
  })
  .map(ofModel);

const papers = { 'SCD-06': { kind: 'questionnaire' }, 'GOV-06': { kind: 'certificate' } } as const;

function level(criterion: keyof typeof papers, claims: readonly Claim[]) {
  const { evidence } = onFile(papers[criterion]);
  const { level: found, status } = findingOf(criterion, [{ evidence, claims }]);
  return { level: found, status };
}

describe('criteria/beside-model', () => {
  test('a planned test that a model sees leaves the denial beside it', () => {
    const planned = ofModel(
      claimOf('security-test', { testKind: 'penetration test' }, { polarity: 'planned' }),
    );
    expect(level('SCD-06', [denial])).toEqual({ level: 'E0', status: 'refuted' });
    expect(level('SCD-06', [denial, planned])).toEqual({ level: 'E0', status: 'refuted' });
  });

  test.for([
    ['SCD-06', denial, 'refuted'],
    ['GOV-06', lapsed, 'expired'],
  ] as const)(
    'nothing a model says in the same paper lifts %s from E0',
    ([criterion, own, status]) => {
      expect(level(criterion, [own])).toEqual({ level: 'E0', status });
      fc.assert(
        fc.property(fc.array(claim, { maxLength: 5 }), (claims) => {
          const all = reconcile([own, ...claims]);
          expect(all.some((one) => !isOfModelAlone(one))).toBe(true);
          expect(level(criterion, all).level).toBe('E0');
        }),
      );
    },
  );
});
