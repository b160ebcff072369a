import type { AnswerCitation } from '../../../src/answers/answer.ts';
import type { ReplyFile, ReplyPicture } from '../../../src/conversation/reply.ts';

/** An Adaptive Card as the page draws it. */
type Card = Readonly<Record<string, unknown>>;

/** What was said in a conversation; the page shows each once, by `operation` or `id`. */
export type PageEntry =
  | Readonly<{
      type: 'message';
      operation: string;
      text: string;
      /** Names of the files that were handed in with it. */
      files: readonly string[];
    }>
  | Readonly<{
      type: 'said';
      id: string;
      headline: string;
      cards: readonly Card[];
      citations: readonly AnswerCitation[];
      /** An answer that a person may find good or bad. */
      rateable: boolean;
      file?: ReplyFile;
      picture?: ReplyPicture;
      /** Id of what was said before and is replaced by this. */
      replaces?: string;
    }>;

/** Work that is going on, as one line. */
export type Work = Readonly<{ operation: string; text: string }>;

/** What a page is told: entries in order, and all the work that is going on whenever it changes. */
export type PageEvent = PageEntry | Readonly<{ type: 'work'; work: readonly Work[] }>;
