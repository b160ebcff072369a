import { claimTypes } from '../../src/claims/claim-types.ts';
import { type Interval, interval } from './bootstrap.ts';
import { compareAttributes } from './compare-attributes.ts';
import type { DocumentScore } from './score-document.ts';
import { share } from './share.ts';

/** Shares are 0 to 1; null where there is nothing to divide by. */
type TypeScore = Readonly<{
  type: string;
  /** Labels that must be found. */
  gold: number;
  found: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Share of the named attributes of matched claims that are exactly right. */
  attributes: number | null;
}>;

/** Claims against labels, over the documents of a split. */
export type ClaimScores = Readonly<{
  documents: number;
  perType: readonly TypeScore[];
  polarityErrors: number;
  falselyAsserted: number;
  forbidden: number;
  invalidQuotes: number;
  /** Share of the matched claims with the right polarity. */
  polarity: number | null;
  /** Of all claims, those that cite labelled words; of the labels that must be found, those cited. */
  citations: Readonly<{ precision: number | null; recall: number | null }>;
  /** 95 % interval of F1 over all types, the documents drawn again and again. */
  f1Interval: Interval | null;
}>;

type Counts = Readonly<{ claims: number; matched: number; required: number; answered: number }>;

function countsOf(scores: readonly DocumentScore[], type = 'all'): Counts {
  const of = (one: { type: string }) => type === 'all' || one.type === type;
  const matches = scores.flatMap((score) => score.matches.filter(({ gold }) => of(gold)));
  const required = scores.flatMap((score) => score.golds.filter((gold) => !gold.optional));
  return {
    claims: scores.flatMap((score) => score.claims.filter(of)).length,
    matched: matches.length,
    required: required.filter(of).length,
    answered: matches.filter(({ gold }) => !gold.optional).length,
  };
}

/** Of counts that may be those of several documents. */
function f1Of({ claims, matched, required, answered }: Counts): number | null {
  if (claims === 0 || required === 0) return null;
  const [precision, recall] = [matched / claims, answered / required];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function scoreType(type: string, scores: readonly DocumentScore[]): TypeScore {
  const counts = countsOf(scores, type);
  const f1 = f1Of(counts);
  const matches = scores.flatMap((score) =>
    score.matches.filter(({ gold }) => type === 'all' || gold.type === type),
  );
  const verdicts = matches.flatMap(({ gold, claim }) => compareAttributes(gold, claim));
  return {
    type,
    gold: counts.required,
    found: counts.claims,
    precision: share(counts.matched, counts.claims),
    recall: share(counts.answered, counts.required),
    f1: f1 === null ? null : share(f1, 1),
    attributes: share(verdicts.filter(({ right }) => right).length, verdicts.length),
  };
}

const sum = (scores: readonly DocumentScore[], count: (score: DocumentScore) => number) =>
  scores.reduce((total, score) => total + count(score), 0);

function together(all: readonly Counts[]): Counts {
  const total = { claims: 0, matched: 0, required: 0, answered: 0 };
  for (const counts of all) {
    total.claims += counts.claims;
    total.matched += counts.matched;
    total.required += counts.required;
    total.answered += counts.answered;
  }
  return total;
}

export function totalScores(scores: readonly DocumentScore[]): ClaimScores {
  const matches = sum(scores, (score) => score.matches.length);
  const polarityErrors = sum(scores, (score) => score.polarityErrors);
  const cited = scores.flatMap((score) => score.cited);
  const { claims, required } = countsOf(scores);
  const counts = scores.map((score) => countsOf([score]));
  return {
    documents: scores.length,
    perType: [...claimTypes, 'all']
      .map((type) => scoreType(type, scores))
      .filter(({ gold, found }) => gold + found > 0),
    polarityErrors,
    falselyAsserted: sum(scores, (score) => score.falselyAsserted),
    forbidden: sum(scores, (score) => score.forbidden),
    invalidQuotes: sum(scores, (score) => score.invalidQuotes),
    polarity: share(matches - polarityErrors, matches),
    citations: {
      precision: share(cited.length, claims),
      recall: share(cited.filter(({ gold }) => !gold.optional).length, required),
    },
    f1Interval: interval(counts, (drawn) => f1Of(together(drawn))),
  };
}
