import type { ThreadMemory } from '../answers/thread-memory.ts';
import type { QuestionDraft } from '../answers/understand-question/question-draft.ts';
import type { ModelWork } from './model-work.ts';

/** What a question means, as a model reads it; code checks every name and value in it. */
export type QuestionReading =
  | Readonly<{
      as: 'question';
      /** Without its supplier; the suppliers of a comparison as the person wrote them. */
      draft: QuestionDraft;
      /** The supplier as the person wrote it; code finds out who that is. */
      typed?: string;
    }>
  /** It takes several look-ups. */
  | Readonly<{ as: 'several steps' }>
  /** Nothing Assay has a typed answer to: passages are searched. */
  | Readonly<{ as: 'open'; typed?: string }>;

/** Reads a question the rules are unsure about. Sees the words and the thread, no evidence. */
export interface QuestionReader {
  /** Throws AssayError MODEL_…; the rules' reading then stands. */
  read(
    text: string,
    context: Readonly<{ memory: ThreadMemory; asOf: string }>,
    work: ModelWork,
  ): Promise<QuestionReading>;
}
