import { rulesExtractor } from '../../src/ingest/rules-extractor.ts';
import type { ClaimExtractor } from '../../src/ports/claim-extractor.ts';
import type { Model } from '../../src/ports/model.ts';
import type { Mistake } from '../support/eval/mistakes.ts';
import type { MistakeCount } from './count-mistakes.ts';
import type { Split } from './gold-cases.ts';
import type { QuestionSet } from './question-cases.ts';
import type { AnswerScores } from './score-answers.ts';
import type { ClaimScores } from './total-scores.ts';

export const extractorChoices = ['rules', 'model', 'both'] as const;
type ExtractorChoice = (typeof extractorChoices)[number];

/** Who reads: the rules, a model, or both as in the product. */
export type Reader = Readonly<{
  extractor: ExtractorChoice;
  model?: Model;
  /** What answered, where it was no model: "simulated: careless". Known for sure at the end. */
  origin?: () => string | undefined;
  /** What a simulation answered wrongly about a paper. */
  mistakesAbout?: (file: string) => readonly Mistake[];
}>;

export function extractorsOf({ extractor, model }: Reader): readonly ClaimExtractor[] {
  return [...(extractor === 'model' ? [] : [rulesExtractor]), ...(model ? [model.extractor] : [])];
}

/** What asking a model took. Tokens are those in and out. */
export type ModelUse = Readonly<{
  name: string;
  /** Present where no model answered. */
  origin?: string;
  requests: number;
  tokensPerDocument: number;
  /** Null where the price of the model is not known. */
  usdPerDocument: number | null;
  /** Of a document, in milliseconds; left out of a replay, which takes no time. */
  latency?: Readonly<{ p50: number; p95: number }>;
  /** Documents the model did not read to the end. */
  unread: number;
  /** F1 over all types of each run; the numbers are those of the run in the middle. */
  f1OfRuns: readonly (number | null)[];
  /** Of a simulation: mistakes by their kind, and those that stand in a claim after all. */
  mistakes?: readonly MistakeCount[];
}>;

/** One line of `npm run eval -- --json`. */
export type Evaluation = Readonly<{
  extractor: ExtractorChoice;
  split: Split;
  tokensPerPage?: number;
  /** Proposals, the share of them whose quote stands in the document, before and after the gate. */
  quotes: Readonly<{
    proposed: number;
    before: number | null;
    after: number | null;
    rejected: Readonly<Record<string, number>>;
  }>;
  injection: Readonly<{ variants: number; flips: number }>;
  /** Of the samples, where a whole product answers: not for a model alone. */
  questions?: Readonly<Partial<Record<QuestionSet, AnswerScores>>>;
  model?: ModelUse;
}> &
  ClaimScores;
