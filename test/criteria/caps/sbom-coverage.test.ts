import { describe, expect, test } from 'vitest';
import type { Observation, SbomFacts } from '../../../src/sbom/sbom-facts.ts';
import { claimOf } from '../../support/claims.ts';
import { onFile } from '../../support/evidence.ts';
import { findingIn, postureOf, trapsOf } from '../../support/judge.ts';
import { orderOfX7, sbomPaper } from '../../support/sbom-papers.ts';
import { sbomFactsOf } from '../../support/sboms.ts';

function judged(facts: Partial<SbomFacts>) {
  const posture = postureOf([sbomPaper({ facts })], orderOfX7);
  const level = (criterion: string) => findingIn(posture, criterion).level;
  const reasons = findingIn(posture, 'DEP-03').caps.map(({ reason }) => reason);
  return {
    levels: ['DEP-01', 'DEP-02', 'DEP-03'].map(level),
    traps: trapsOf(posture),
    reasons,
  };
}

const seen = (code: Observation['code'], sentence = 'Something is odd.') => ({
  observations: [{ code, sentence }],
});

describe('Coverage', () => {
  test.each([
    [1, 'E3'],
    [0.95, 'E3'],
    [0.9499, 'E2'],
    [0.6, 'E2'],
    [0.59, 'E1'],
    [0, 'E1'],
    [null, 'E1'],
  ])('of %s gives DEP-02 and DEP-03 %s', (share, level) => {
    const { levels } = judged({ coverage: { elements: share, relations: share } });
    expect(levels).toEqual(['E3', level, level]);
  });

  test('is told with the element that is filled least', () => {
    const quality = [
      {
        profile: 'NTIA 2021',
        element: 'supplier',
        result: 'not met',
        have: 66,
        of: 200,
        sentence: '66 of 200 components name who made them.',
      },
      { profile: 'NTIA 2021', element: 'version', result: 'met', have: 200, of: 200, sentence: '' },
    ] as const;
    const facts = { quality: [...quality], coverage: { elements: 0.33, relations: 1 } };
    const finding = findingIn(postureOf([sbomPaper({ facts })], orderOfX7), 'DEP-02');
    expect(finding.caps[0]?.reason).toContain('33 %');
    expect(finding.caps[0]?.reason).toContain('"supplier"');
    expect(finding.notes.join(' ')).toContain('NTIA 2021 1 of 2 elements met');
  });
});

describe('An SBOM (T24)', () => {
  test('that is empty passes nothing', () => {
    const facts = {
      components: 0,
      coverage: { elements: null, relations: null },
      ...seen('EMPTY'),
    };
    expect(judged(facts)).toMatchObject({ levels: ['E1', 'E1', 'E1'], traps: ['T24'] });
  });

  test('that is flat is held where depth is asked for, not on DEP-01', () => {
    const graph = { ...sbomFactsOf().graph, depth: 0 };
    const facts = { graph, coverage: { elements: 1, relations: 0 }, ...seen('FLAT_LIST') };
    expect(judged(facts)).toMatchObject({ levels: ['E3', 'E3', 'E1'], traps: ['T24'] });
    const small = { graph, coverage: { elements: 1, relations: 0 } };
    expect(judged(small).traps).toEqual(['T24']);
  });

  test('without relations at all lacks a minimum element, too', () => {
    const graph = { ...sbomFactsOf().graph, related: 0, depth: 0 };
    const { levels } = judged({ graph, coverage: { elements: 0, relations: 0 } });
    expect(levels).toEqual(['E3', 'E1', 'E1']);
  });

  test('without identifiers is held at its coverage', () => {
    const facts = { coverage: { elements: 0.1, relations: 1 }, ...seen('NO_IDENTIFIERS') };
    expect(judged(facts)).toMatchObject({ levels: ['E3', 'E1', 'E3'], traps: ['T24'] });
  });

  test('of which nothing was computed proves only that it is there', () => {
    const claim = claimOf('sbom', { product: 'X7', version: '4.2.1' });
    const bare = onFile({ kind: 'sbom', file: 'x7.json' }, [claim]);
    const posture = postureOf([bare], orderOfX7);
    expect(['DEP-01', 'DEP-02'].map((id) => findingIn(posture, id).level)).toEqual([
      'E3',
      'unknown',
    ]);
  });
});

describe('An SBOM of a device', () => {
  test.each([
    ['with three components', 'FEW_COMPONENTS', 'E1'],
    ['of one ecosystem', 'ONE_ECOSYSTEM', 'E2'],
    ['without an operating system', 'NO_OPERATING_SYSTEM', 'E2'],
  ] as const)('%s is held on DEP-03 and told', (_, code, level) => {
    const { levels, reasons } = judged(seen(code, 'Only 3 components are listed.'));
    expect(levels).toEqual(['E3', 'E3', level]);
    expect(reasons).toEqual(['Only 3 components are listed.']);
  });
});
