import type { Bytes } from '../ports/file-store.ts';
import type { Reply } from './reply.ts';

/** What somebody said or handed in, whatever the chat. */
export type IncomingMessage = Readonly<{
  /** Names the thread; the same thread remembers what it is about. */
  thread: string;
  /** Who speaks, and where, in the words of the chat. */
  by: string;
  in?: string;
  text: string;
  files: readonly Readonly<{ name: string; bytes: Bytes }>[];
}>;

/** What is told while a message is handled: pages read, then replies. */
export type ConversationEvent =
  | Readonly<{ type: 'progress'; file: string; page: number; of: number }>
  | Readonly<{ type: 'reply'; reply: Reply }>;
