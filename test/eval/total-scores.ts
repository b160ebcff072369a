import { claimTypes } from '../../src/claims/claim-types.ts';
import { compareAttributes } from './compare-attributes.ts';
import type { DocumentScore } from './score-document.ts';

/** Shares are 0 to 1; null where there is nothing to divide by. */
type TypeScore = Readonly<{
  type: string;
  /** Labels that must be found. */
  gold: number;
  found: number;
  precision: number | null;
  recall: number | null;
  /** Share of the named attributes of matched claims that are exactly right. */
  attributes: number | null;
}>;

export type Evaluation = Readonly<{
  extractor: string;
  split: string;
  documents: number;
  perType: readonly TypeScore[];
  polarityErrors: number;
  falselyAsserted: number;
  forbidden: number;
  invalidQuotes: number;
}>;

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}

function scoreType(type: string, scores: readonly DocumentScore[]): TypeScore {
  const of = (candidate: { type: string }) => type === 'all' || candidate.type === type;
  const golds = scores.flatMap((score) => score.golds.filter(of));
  const required = golds.filter((gold) => !gold.optional);
  const claims = scores.flatMap((score) => score.claims.filter(of));
  const matches = scores.flatMap((score) => score.matches.filter(({ gold }) => of(gold)));
  const verdicts = matches.flatMap(({ gold, claim }) => compareAttributes(gold, claim));
  return {
    type,
    gold: required.length,
    found: claims.length,
    precision: share(matches.length, claims.length),
    recall: share(matches.filter(({ gold }) => !gold.optional).length, required.length),
    attributes: share(verdicts.filter(({ right }) => right).length, verdicts.length),
  };
}

const sum = (scores: readonly DocumentScore[], count: (score: DocumentScore) => number) =>
  scores.reduce((total, score) => total + count(score), 0);

export function totalScores(split: string, scores: readonly DocumentScore[]): Evaluation {
  return {
    extractor: 'rules',
    split,
    documents: scores.length,
    perType: [...claimTypes, 'all']
      .map((type) => scoreType(type, scores))
      .filter(({ gold, found }) => gold + found > 0),
    polarityErrors: sum(scores, (score) => score.polarityErrors),
    falselyAsserted: sum(scores, (score) => score.falselyAsserted),
    forbidden: sum(scores, (score) => score.forbidden),
    invalidQuotes: sum(scores, (score) => score.invalidQuotes),
  };
}

/** Every number of `now` that is worse than in `baseline`; the four gates must be zero. */
export function regressions(now: Evaluation, baseline: Evaluation | undefined): string[] {
  const gates = (['falselyAsserted', 'forbidden', 'invalidQuotes'] as const)
    .filter((gate) => now[gate] > 0)
    .map((gate) => `${now.split}: ${gate} is ${now[gate]}, must be 0`);
  const worse = (baseline?.perType ?? []).flatMap((old) => {
    const current = now.perType.find(({ type }) => type === old.type);
    return (['precision', 'recall', 'attributes'] as const)
      .filter((measure) => (current?.[measure] ?? 0) < (old[measure] ?? 0))
      .map(
        (measure) =>
          `${now.split}: ${old.type} ${measure} fell from ${old[measure]} to ${current?.[measure] ?? 'nothing'}`,
      );
  });
  const flips =
    baseline !== undefined && now.polarityErrors > baseline.polarityErrors
      ? [
          `${now.split}: polarity errors rose from ${baseline.polarityErrors} to ${now.polarityErrors}`,
        ]
      : [];
  return [...gates, ...worse, ...flips];
}
