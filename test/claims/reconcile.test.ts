import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { claimOf } from '../support/claims.ts';

const whole = claimOf(
  'certification',
  { standard: 'ISO/IEC 27001', holder: 'ACME GmbH', expiresOn: '2027-05-31' },
  { quote: 'ACME GmbH is certified to ISO/IEC 27001 until 31 May 2027.', page: 2 },
);
const part = claimOf(
  'certification',
  { standard: 'ISO/IEC 27001', holder: 'ACME  gmbh' },
  { quote: 'ACME gmbh: ISO/IEC 27001 certified', page: 1 },
);

describe('claims/reconcile', () => {
  test('a fact found twice is one claim with its fullest proof', () => {
    const [claim, ...rest] = reconcile([part, whole]);
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({ id: whole.id, citation: whole.citation });
    expect(claim?.notes).toEqual(['Also stated on page 1.']);
  });

  test('of equal claims the one that needs less support is kept, then the prose', () => {
    const supported = {
      ...part,
      id: 'supported',
      support: { holder: { ...part.citation, link: 'cover field' as const } },
    };
    const layout = {
      ...part,
      id: 'layout',
      citation: { ...part.citation, view: 'layout' as const },
    };
    expect(reconcile([supported, layout, part]).map(({ id }) => id)).toEqual([part.id]);
  });

  test('every extractor that found it is named', () => {
    const model: Claim = { ...part, id: 'm', proposedBy: ['langchain:x'] };
    expect(reconcile([part, model])[0]?.proposedBy).toEqual(['rules', 'langchain:x']);
  });

  test.for([
    ['another value', claimOf('certification', { standard: 'ISO/IEC 27001', holder: 'Beta AG' })],
    ['another polarity', { ...whole, id: 'n', polarity: 'negated' as const }],
    ['another subject', { ...whole, id: 's', subject: { product: 'X7' } }],
    ['another evidence', { ...whole, id: 'e', citation: { ...whole.citation, evidenceId: 'e2' } }],
    ['another type', claimOf('practice', { criterion: 'GOV-01' })],
    ['values that add up', claimOf('certification', { standard: 'ISO/IEC 27001', level: 'ML 3' })],
  ] as const)('%s is never merged', ([, other]) => {
    expect(reconcile([whole, other])).toHaveLength(2);
  });

  test('the order stays that of the document, and what is kept does not depend on it', () => {
    const others = ['SCD-01', 'SCD-02', 'SCD-03'].map((criterion) =>
      claimOf('practice', { criterion }),
    );
    const claims: readonly Claim[] = [part, ...others, whole];
    expect(reconcile(others)).toEqual(others);
    fc.assert(
      fc.property(fc.shuffledSubarray([...claims], { minLength: claims.length }), (shuffled) => {
        const ids = reconcile(shuffled).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(
          reconcile(claims)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });

  test('reconciling twice changes nothing', () => {
    const once = reconcile([part, whole]);
    expect(reconcile(once)).toEqual(once);
  });

  test('a pointer is named where there is no page', () => {
    const { page, ...pointed } = part.citation;
    const claim = { ...part, id: 'p', citation: { ...pointed, pointer: '/a/b' } };
    const bare = { ...part, id: 'b', citation: pointed };
    expect(reconcile([whole, claim, bare])[0]?.notes).toEqual(['Also stated on /a/b.']);
  });
});
