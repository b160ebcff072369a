import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { certification, practice } from '../support/claims.ts';
import { certificate, policyPaper } from '../support/evidence.ts';
import { findingIn, postureOf } from '../support/judge.ts';

const quote = 'Kestrel Controls s.r.o. is certified to IEC 62443-4-1.';
const given = { holder: 'Kestrel Controls s.r.o.', level: 'ML 3' };

const ofModel = (claim: Claim): Claim => ({
  ...claim,
  id: `${claim.id}m`,
  proposedBy: ['langchain:m'],
});

function judged(...claims: readonly Claim[]) {
  const posture = postureOf([{ ...certificate(), claims: reconcile(claims) }]);
  return { posture, finding: findingIn(posture, 'GOV-01') };
}

describe('criteria/reader-disputes', () => {
  test('what rules and a model read differently is disputed, never met, and quotes both', () => {
    const met = judged(certification(given, { quote }));
    const { posture, finding } = judged(
      certification(given, { quote }),
      ofModel(certification(given, { quote, polarity: 'negated' })),
    );
    expect(met.finding.level).toBe('E4');
    expect(finding).toMatchObject({ status: 'disputed', level: 'unknown' });
    const [dispute] = posture.disputes.filter(({ criterion }) => criterion === 'GOV-01');
    expect(dispute?.topic).toBe('whether it is so: asserted or negated');
    expect(dispute?.sides.map(({ text }) => text.split(' in ')[0])).toEqual([
      'Read by rules as asserted',
      'Read by a model as negated',
    ]);
    expect(posture.certificates.map(({ valid }) => valid)).toEqual(['no']);
  });

  test('a later expiry of a model does not make an expired certificate valid', () => {
    const old = { ...given, issuedOn: '2020-01-01', expiresOn: '2023-01-01' };
    const alone = judged(certification(old, { quote }));
    const { posture, finding } = judged(
      certification(old, { quote }),
      ofModel(certification({ ...old, expiresOn: '2035-01-01' }, { quote })),
    );
    expect(alone.finding.level).toBe('E0');
    expect(finding).toMatchObject({ status: 'disputed', level: 'E0' });
    expect(posture.certificates.map(({ valid }) => valid)).toEqual(['no']);
  });

  test('a denial stays one, whatever a model makes of it', () => {
    const denial = practice('SCD-05', 'We do not fuzz.', { polarity: 'negated' });
    const rosy = ofModel(practice('SCD-05', 'We do not fuzz.'));
    const paper = { ...policyPaper(), claims: reconcile([denial, rosy]) };
    const finding = findingIn(postureOf([paper]), 'SCD-05');
    expect(finding).toMatchObject({ status: 'disputed', level: 'E0' });
  });

  test('agreement changes nothing but who found it', () => {
    const claim = certification(given, { quote });
    expect(judged(claim, ofModel(claim)).posture).toEqual(judged(claim).posture);
  });
});
