import type { FileReference, IncomingEvent } from '../conversation/incoming-event.ts';
import type { Said } from '../conversation/reply.ts';
import type { ErrorReport } from '../errors.ts';
import type { Bytes } from './file-store.ts';

/** How a reply is delivered. */
export type Delivery = Readonly<{
  /** asker: only this person may see it (ephemeral, or their 1:1 chat). */
  to: 'everybody' | 'asker';
  /**
   * True when an earlier process may have delivered it and died before it could write that down:
   * the adapter looks first, where its platform lets it.
   */
  again: boolean;
  signal: AbortSignal;
}>;

/** One event being answered, as its chat shows it. */
export interface ChatTurn {
  /** A sign of life: "reading report.pdf, page 3 of 10". Best effort, returns at once. */
  progress(text: string): void;
  /**
   * The answer so far while it is written, as plain text with marks like [1]; whole each time, and
   * what is said takes its place. Best effort, returns at once.
   */
  writing(text: string): void;
  /** Resolves when the chat has it. Throws AssayError CHAT_GONE, CHAT_REFUSED or CHAT_UNREACHABLE. */
  say(said: Said, delivery: Delivery): Promise<void>;
  /** Takes down every sign of life. Never throws. */
  end(): Promise<void>;
}

/** A chat, as Assay speaks in it. Every adapter implements it; nothing else sends. */
export interface ChatChannel {
  readonly platform: IncomingEvent['platform'];
  /** `stop`: the operation that the button on the sign of life ends. */
  turn(event: IncomingEvent): ChatTurn;
  /**
   * Fetches a file of an event, at most `maxBytes`. Throws AssayError OVERSIZE, FILE_NOT_FOUND,
   * FILE_REFUSED or CHAT_UNREACHABLE.
   */
  download(
    event: IncomingEvent,
    file: FileReference,
    limit: Readonly<{ maxBytes: number; signal: AbortSignal }>,
  ): Promise<Readonly<{ name: string; bytes: Bytes }>>;
  /** The time zone of the person of an event, IANA, where the chat tells it. Never throws. */
  timeZone?(event: IncomingEvent): Promise<string | undefined>;
  /**
   * What is known about a file that was told of without its message: the name, and the logical
   * event its message has. `refused`: why it is not to be read. Undefined: the chat does not say.
   */
  describe?(
    event: IncomingEvent,
    file: FileReference,
  ): Promise<Readonly<{ file: FileReference; thread?: string; refused?: ErrorReport }> | undefined>;
}
