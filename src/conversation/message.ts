import type { Asked } from '../answers/thread-memory.ts';
import type { Bytes } from '../ports/file-store.ts';
import type { Person, Where } from './person.ts';
import type { Reply } from './reply.ts';

/** The turn of a conversation something belongs to, whatever the chat. */
export type Turn = Readonly<{
  /** Names the logical event, so that what is done twice is done once. */
  operation: string;
  /** Names the thread; the same thread remembers what it is about. */
  thread: string;
  person: Person;
  where: Where;
}>;

/** What somebody said or handed in. */
export type IncomingMessage = Turn &
  Readonly<{
    text: string;
    files: readonly Readonly<{ name: string; bytes: Bytes }>[];
  }>;

/**
 * What is told while a message is handled: pages read, then replies. `asker`: only the person who
 * spoke may see it.
 */
export type ConversationEvent =
  | Readonly<{ type: 'progress'; file: string; page: number; of: number }>
  | Readonly<{
      type: 'reply';
      reply: Reply;
      to: 'everybody' | 'asker';
      /** Of an answer: kept with what was said, so that it can be answered again. */
      question?: Asked;
    }>;
export type Tell = (event: ConversationEvent) => void;

export type HandleOptions = Readonly<{
  signal: AbortSignal;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
}>;
