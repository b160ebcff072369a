import type { IncomingEvent } from './conversation/incoming-event.ts';
import type { Overview, Prompt } from './conversation/overview.ts';
import type { Said } from './conversation/reply.ts';
import type { IngestDesk } from './ingest/ingest-desk.ts';
import type { ChatChannel } from './ports/chat-channel.ts';

/** Assay as a chat adapter sees it. */
export type Bot = Readonly<{
  /** Lets the bot answer events of the channel's platform; before `start`. */
  connect(channel: ChatChannel): void;
  /** Takes up what an earlier process left, and from then on works on what is received. */
  start(): Promise<void>;
  /**
   * Durable when it resolves: acknowledge then. The work is done afterwards, exactly once.
   * "known": a retry or a twin of an event that was taken before. Throws STORE_BUSY.
   */
  receive(event: IncomingEvent): Promise<'taken' | 'known'>;
  /** Does an action at once, exactly once, and gives what is said to the caller instead of the channel. */
  perform(event: IncomingEvent): Promise<readonly Said[]>;
  /** Ends work of the thread, all of it without a name; false when there was none to end. */
  stop(of: Readonly<{ workspace: string; thread: string; operation?: string }>): boolean;
  overview(workspace: string): Promise<Overview>;
  /** At most four. */
  prompts(workspace: string): Promise<readonly Prompt[]>;
  /** Registered names that fit what was typed so far, best first; at most 100. */
  suppliersLike(workspace: string, typed: string): Promise<readonly string[]>;
  /** The desk of a workspace. */
  desk(workspace: string): IngestDesk;
  /** Lets running work give back what it holds. */
  close(): Promise<void>;
}>;
