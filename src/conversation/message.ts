import type { Asked } from '../answers/thread-memory.ts';
import type { Bytes } from '../ports/file-store.ts';
import type { IncomingEvent } from './incoming-event.ts';
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
  /** How to speak here later, unasked. Absent where nobody can: on the terminal. */
  reach?: Reach;
}>;

/** What an adapter needs to speak in a conversation without an event of it. */
export type Reach = Pick<IncomingEvent, 'platform' | 'address'> &
  Readonly<{
    /** The time zone of the person as the chat tells it, IANA; undefined: it does not. */
    timeZone(): Promise<string | undefined>;
  }>;

/** What somebody said or handed in. */
export type IncomingMessage = Turn &
  Readonly<{
    text: string;
    files: readonly Readonly<{ name: string; bytes: Bytes }>[];
  }>;

/**
 * What is told while a message is handled: pages read, what a language model does and wrote so far,
 * then replies. `asker`: only the person who spoke may see it.
 */
export type ConversationEvent =
  | Readonly<{ type: 'progress'; file: string; page: number; of: number }>
  /** A few words: "Looking up certification". */
  | Readonly<{ type: 'working'; text: string }>
  /** The whole answer so far, which everybody may see; the reply takes its place. */
  | Readonly<{ type: 'writing'; text: string }>
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
  /** IANA name, where a chat does not tell that of the person. @defaultValue UTC */
  timeZone?: string;
}>;
