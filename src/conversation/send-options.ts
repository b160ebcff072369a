import type { IncomingEvent } from './incoming-event.ts';

/** Puts an event into the inbox; the same operation again is known there. */
type Receive = (event: IncomingEvent) => Promise<unknown>;

/** What whoever brings what is due needs: digests, alerts and requests alike. */
export type SendOptions = Readonly<{
  receive: Receive;
  /** Whether this process speaks in a chat. */
  speaks: (platform: IncomingEvent['platform']) => boolean;
  signal: AbortSignal;
}>;
