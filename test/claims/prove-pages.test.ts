import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { dateMutators } from '../support/mutations/date-mutators.ts';
import type { Mutation, Mutator } from '../support/mutations/mutation.ts';
import { pickWith } from '../support/mutations/pick-with.ts';
import { quoteMutators } from '../support/mutations/quote-mutators.ts';
import { type Base, type Paper, provenPapers } from '../support/mutations/true-candidates.ts';
import { valueMutators } from '../support/mutations/value-mutators.ts';

const mutators = { ...dateMutators, ...valueMutators, ...quoteMutators };
/** Lies of each kind; rare kinds find fewer bases. */
const runs = 65;
const mostTries = 400;

type Counts = { told: number; refused: number; corrected: number };
const counted = new Map<string, Counts>();

let papers: readonly Paper[] = [];
let bases: readonly Base[] = [];

beforeAll(async () => {
  papers = await provenPapers();
  bases = papers.flatMap((paper) => paper.bases);
}, 60_000);

function mutationFor(mutator: Mutator, chance: number): Mutation | undefined {
  const pick = pickWith(chance);
  for (let tries = 0; tries < mostTries; tries++) {
    const base = pick(bases);
    const mutation = base && mutator(base, pick, papers);
    if (mutation) return mutation;
  }
  return undefined;
}

/** What the gate believes of a lie, as text to read. */
function believed({ document, candidate, isBelieved }: Mutation, counts: Counts): string[] {
  const { claims } = verifyCandidates(document, 'e', [candidate]);
  counts.told += 1;
  if (claims.length === 0) counts.refused += 1;
  const wrong = claims.filter(isBelieved);
  if (claims.length > 0 && wrong.length === 0) counts.corrected += 1;
  return wrong.map(
    ({ polarity, attributes, citation: { quote } }) =>
      `${document.file}: ${polarity} ${JSON.stringify(attributes)} from "${quote}"`,
  );
}

describe('claims/prove-pages: a model that is wrong', () => {
  test.for(Object.entries(mutators))('nobody believes %s', ([kind, mutator]) => {
    const counts: Counts = { told: 0, refused: 0, corrected: 0 };
    counted.set(kind, counts);
    fc.assert(
      fc.property(fc.nat(), (chance) => {
        const mutation = mutationFor(mutator, chance);
        if (mutation) expect(believed(mutation, counts)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(counts.told).toBeGreaterThan(0);
  });

  test('more than 2,000 lies were told, of every kind', () => {
    const all = [...counted.values()];
    const sum = (of: keyof Counts): number => all.reduce((total, one) => total + one[of], 0);
    const lines = [...counted].map(
      ([kind, { told, refused, corrected }]) =>
        `${kind}: ${told} told, ${refused} refused, ${corrected} corrected, 0 believed`,
    );
    process.stdout.write(
      `${lines.join('\n')}\nall kinds: ${sum('told')} told, ${sum('refused')} refused, ` +
        `${sum('corrected')} corrected, 0 believed\n`,
    );
    expect(sum('told')).toBeGreaterThanOrEqual(2000);
    expect(sum('refused') + sum('corrected')).toBe(sum('told'));
  });

  test('the truth, proposed by a model, is believed with nearly all its values', () => {
    const kept = bases.map(({ paper, candidate }) => {
      const { claims } = verifyCandidates(paper.document, 'e', [candidate]);
      const values: Readonly<Record<string, unknown>> = claims[0]?.attributes ?? {};
      const given = Object.entries(candidate.attributes);
      const held = given.filter(
        ([name, value]) => JSON.stringify(values[name]) === JSON.stringify(value),
      );
      return { given: given.length, held: held.length };
    });
    const sum = (of: 'given' | 'held') => kept.reduce((total, one) => total + one[of], 0);
    expect(sum('held') / sum('given')).toBeGreaterThan(0.95);
  });
});
