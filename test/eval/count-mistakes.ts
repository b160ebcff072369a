import { canonical } from '../../src/claims/canonical.ts';
import type { Claim } from '../../src/claims/claim.ts';
import type { Mistake } from '../support/eval/mistakes.ts';
import { hasAttributes } from './compare-attributes.ts';
import type { Gold } from './gold.ts';

/** Mistakes of one kind, and those of them that stand in a claim after all. */
export type MistakeCount = Readonly<{ kind: string; made: number; stood: number }>;

const plain = (text: string) => canonical(text, { fold: true }).text;

function cites({ citation, support }: Claim, words: string): boolean {
  const quotes = [citation, ...Object.values(support)].map(({ quote }) => plain(quote));
  return quotes.some((quote) => quote.includes(plain(words)) || plain(words).includes(quote));
}

/** Whether a claim a model took part in says what must not be said. */
export function stands({ answer, wrong }: Mistake, claims: readonly Claim[]): boolean {
  return claims.some(
    (claim) =>
      claim.proposedBy.some((id) => id !== 'rules') &&
      claim.type === answer.type &&
      hasAttributes(claim, wrong.attributes) &&
      (wrong.polarity === undefined || claim.polarity === wrong.polarity) &&
      (wrong.words === undefined || cites(claim, wrong.words)),
  );
}

/** What was bent may be true of another label of the paper; then it is no mistake. */
function isTrue({ answer, wrong }: Mistake, gold: Gold): boolean {
  if (Object.keys(wrong.attributes).length === 0) return false;
  return gold.claims.some(
    (label) =>
      label.type === answer.type &&
      hasAttributes(label, wrong.attributes) &&
      (wrong.polarity ?? label.polarity) === label.polarity,
  );
}

/** Counts by kind, sorted by name. */
export function countMistakes(
  mistakes: readonly Mistake[],
  claims: readonly Claim[],
  gold: Gold,
): readonly MistakeCount[] {
  const counts: Counts = new Map();
  for (const mistake of mistakes.filter((one) => !isTrue(one, gold))) {
    const count = counts.getOrInsertComputed(mistake.kind, () => ({ made: 0, stood: 0 }));
    count.made += 1;
    if (stands(mistake, claims)) count.stood += 1;
  }
  return sorted(counts);
}

/** Counts of several papers together. */
export function addMistakes(all: readonly (readonly MistakeCount[])[]): readonly MistakeCount[] {
  const sums: Counts = new Map();
  for (const { kind, made, stood } of all.flat()) {
    const sum = sums.getOrInsertComputed(kind, () => ({ made: 0, stood: 0 }));
    sum.made += made;
    sum.stood += stood;
  }
  return sorted(sums);
}

type Counts = Map<string, { made: number; stood: number }>;

function sorted(counts: Counts): readonly MistakeCount[] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => ({ kind, ...count }));
}
