import { describe, expect, test } from 'vitest';
import { type Claim, countingClaims, isAsserted, isDisputed } from '../../src/claims/claim.ts';
import type { ClaimType, PartialAttributes } from '../../src/claims/claim-types.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { type ClaimDetails, claimOf } from '../support/claims.ts';

const quote = 'ACME GmbH is certified to ISO/IEC 27001 until 31 May 2025.';
const attributes = { standard: 'ISO/IEC 27001', holder: 'ACME GmbH', expiresOn: '2025-05-31' };
const rules = claimOf('certification', attributes, { quote });

/** What a model makes of the same words. */
function ofModel<T extends ClaimType>(
  type: T,
  values: PartialAttributes<T>,
  details: ClaimDetails = {},
): Claim {
  const claim = claimOf(type, values, { quote, ...details });
  return { ...claim, id: `${claim.id}m`, proposedBy: ['langchain:m'] };
}

describe('claims/one-thing: rules beside a model', () => {
  test('what both found is the claim of the rules, and names both', () => {
    const [claim, ...rest] = reconcile([ofModel('certification', attributes), rules]);
    expect(rest).toEqual([]);
    expect(claim).toEqual({ ...rules, proposedBy: ['rules', 'langchain:m'] });
  });

  test('a model adds what the rules did not find, cited, and the id stays', () => {
    const more = { ...attributes, scope: 'Development of controllers', holder: 'Acme' };
    const [claim, ...rest] = reconcile([rules, ofModel('certification', more)]);
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({
      id: rules.id,
      attributes: { ...attributes, scope: 'Development of controllers' },
      support: { scope: { quote, link: 'same certificate' } },
    });
    expect(claim?.disputed).toBeUndefined();
  });

  test.for([
    ['a later expiry', { ...attributes, expiresOn: '2035-05-31' }, {}, ['expiresOn']],
    ['a denial', attributes, { polarity: 'negated' }, ['polarity']],
    ['a level of its own', { ...attributes, level: 'ML 3' }, { polarity: 'planned' }, ['polarity']],
  ] as const)('%s is disputed, and both sides stay', ([, values, details, about]) => {
    const claims = reconcile([rules, ofModel('certification', values, details)]);
    expect(claims).toHaveLength(2);
    const [ours, theirs] = claims;
    expect(ours).toMatchObject({ attributes, disputed: [{ claim: theirs?.id, about }] });
    expect(theirs?.disputed).toEqual([{ claim: ours?.id, about }]);
    expect(claims.some(isAsserted)).toBe(false);
    expect(countingClaims(claims)).toEqual([ours]);
  });

  test('a person who takes one side away ends the dispute', () => {
    const [ours, theirs] = reconcile([
      rules,
      ofModel('certification', attributes, { polarity: 'negated' }),
    ]);
    const counting = [ours, theirs].map((one) => countingClaims(one ? [one] : []));
    expect(counting.flat().map(isDisputed)).toEqual([false, false]);
  });

  test('what only the model found is its own; what only the rules found stays', () => {
    const practice = ofModel('practice', { criterion: 'SCD-02' }, { quote: 'Code is reviewed.' });
    expect(reconcile([rules, practice])).toEqual([rules, practice]);
  });

  test('two sentences of a paper are two statements, whoever read them', () => {
    const said = claimOf('practice', { criterion: 'SCD-02' }, { quote: 'Code is reviewed.' });
    const denied = ofModel(
      'practice',
      { criterion: 'SCD-02' },
      { quote: 'Scripts are not reviewed.', page: 2, polarity: 'negated' },
    );
    expect(reconcile([said, denied]).map(({ disputed }) => disputed)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('rules alone: no claim changes, and all count', () => {
    const claims = [rules, claimOf('practice', { criterion: 'SCD-02' })];
    expect(reconcile(claims)).toEqual(claims);
    expect(countingClaims(claims)).toBe(claims);
  });
});
