import type { Answer } from '../answers/answer.ts';
import type { Question } from '../answers/question.ts';
import type { ModelWork } from './model-work.ts';

/** The one tool of an investigation: answers a typed question from verified records, read-only. */
export type LookUp = (question: Question) => Promise<Answer>;

/** What an investigation came to: prose that marks its proofs as [1], and what was looked up. */
export type Investigation = Readonly<{ prose: string; answers: readonly Answer[] }>;

/** Answers a question of several steps by asking several of one. */
export interface Investigator {
  /**
   * Limits of calls and tokens are its own. Marks count through the citations of `answers` in their
   * order. Throws AssayError MODEL_….
   */
  investigate(
    asked: string,
    context: Readonly<{ asOf: string; lookUp: LookUp }>,
    work: ModelWork,
  ): Promise<Investigation>;
}
