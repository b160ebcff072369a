import type { Question } from '../answers/question.ts';
import type { ThreadMemory } from '../answers/thread-memory.ts';
import type { ModelWork } from './model-work.ts';

/** What a question means, as a model reads it; code checks every name and value in it. */
export type QuestionReading =
  | Readonly<{
      as: 'question';
      /** Without its supplier. */
      question: Question | Omit<Question, 'supplier'>;
      /** The supplier as the person wrote it; code finds out who that is. */
      typed?: string;
    }>
  /** It takes several look-ups. */
  | Readonly<{ as: 'several steps' }>
  /** Nothing Assay has a typed answer to: passages are searched. */
  | Readonly<{ as: 'open' }>;

/** Reads a question the rules are unsure about. Sees the words and the thread, no evidence. */
export interface QuestionReader {
  /** Throws AssayError MODEL_…; the rules' reading then stands. */
  read(
    text: string,
    context: Readonly<{ memory: ThreadMemory; asOf: string }>,
    work: ModelWork,
  ): Promise<QuestionReading>;
}
