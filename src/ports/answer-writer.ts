import type { Answer } from '../answers/answer.ts';
import type { ModelWork } from './model-work.ts';

/**
 * Phrases an answer. Sees only what the answer holds: verified claims, short cited spans, and what
 * code says about them. Its words are nobody's until `checkCitations` has seen them.
 */
export interface AnswerWriter {
  /** Pieces of prose as they come. Throws AssayError MODEL_…; the answer by rules then stands. */
  write(asked: string, answer: Answer, work: ModelWork): AsyncIterable<string>;
}
