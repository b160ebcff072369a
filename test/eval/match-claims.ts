import { munkres } from 'munkres';
import { canonical } from '../../src/claims/canonical.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { compareAttributes } from './compare-attributes.ts';
import type { GoldClaim } from './gold.ts';

export type Match = Readonly<{ gold: GoldClaim; claim: Claim }>;

function words(text: string): Set<string> {
  return new Set(
    canonical(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Share of the shorter quote's words that stand in the other, 0 to 1. */
function overlap(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

/** How well the cited words of a claim overlap the labelled ones on the same page, 0 to 1. */
export function quoteAffinity(gold: GoldClaim, claim: Claim): number {
  const cited = [claim.citation, ...Object.values(claim.support)];
  const labelled = [{ page: gold.page, quote: gold.quote }, ...gold.moreQuotes];
  const affinities = cited.flatMap((citation) =>
    labelled
      .filter(({ page }) => page === undefined || page === citation.page)
      .map(({ quote }) => overlap(quote, citation.quote)),
  );
  return Math.max(0, ...affinities);
}

/**
 * How well a claim answers a label, 0 to 1; 0 means they do not speak of the same thing. A claim
 * without comparable attributes (a user-entity control) is recognised by its quote alone.
 */
function affinity(gold: GoldClaim, claim: Claim): number {
  if (gold.type !== claim.type) return 0;
  const verdicts = compareAttributes(gold, claim);
  const quotes = quoteAffinity(gold, claim);
  if (verdicts.length === 0) return quotes >= 0.5 ? quotes : 0;
  const right = verdicts.filter((verdict) => verdict.right).length / verdicts.length;
  if (right === 0 && quotes < 0.5) return 0;
  const criterionWrong = verdicts.some((verdict) => verdict.name === 'criterion' && !verdict.right);
  if (criterionWrong) return 0;
  const samePolarity = claim.polarity === gold.polarity ? 0.1 : 0;
  const required = gold.optional ? 0 : 0.05;
  return 0.55 * right + 0.3 * quotes + samePolarity + required;
}

/** One claim per label and one label per claim, maximising the sum of affinities. */
export function matchClaims(golds: readonly GoldClaim[], claims: readonly Claim[]): Match[] {
  if (golds.length === 0 || claims.length === 0) return [];
  const costs = golds.map((gold) => claims.map((claim) => 1 - affinity(gold, claim)));
  return munkres(costs).flatMap(([row, column]) => {
    const [gold, claim] = [golds[row], claims[column]];
    if (gold === undefined || claim === undefined || (costs[row]?.[column] ?? 1) >= 1) return [];
    return [{ gold, claim }];
  });
}
