import type { ModelEvidence } from '../model-config.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { ClaimExtractor } from './claim-extractor.ts';
import type { Investigator } from './investigator.ts';
import type { QuestionReader } from './question-reader.ts';

/**
 * A language model, as far as Assay uses one: it proposes and phrases, and decides nothing. Nothing
 * is loaded before it is asked.
 */
export type Model = Readonly<{
  /** As configured: "gpt-5-mini". */
  name: string;
  /** Who is paid, by the address requests go to (costs/prices.ts); absent: no price is known. */
  vendor?: string;
  /** Which evidence it may see. */
  evidence: ModelEvidence;
  /** Of a workspace and calendar month. */
  budget: Readonly<{ tokens?: number; usd?: number }>;
  /** Documents it reads side by side. */
  concurrency: number;
  /** Loads what speaks with it, so that nobody waits for that later; asks nobody. Need not be called. */
  prepare(): Promise<void>;
  extractor: ClaimExtractor;
  questionReader: QuestionReader;
  answerWriter: AnswerWriter;
  investigator: Investigator;
}>;
