import { hash } from 'node:crypto';
import { z } from 'zod';
import { type IncomingEvent, incomingEventSchema } from '../conversation/incoming-event.ts';
import { heldSchema } from './lease.ts';
import { recordKind } from './record-kind.ts';

const progressSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('received') }),
  heldSchema.extend({ status: z.literal('working') }),
  z.object({ status: z.literal('done') }),
]);

const inboxSchema = z.object({
  event: incomingEventSchema,
  /** Instant, ISO 8601. */
  receivedAt: z.string(),
  progress: progressSchema,
  /** A person wants the work to end; whoever does it looks when the lease is renewed. */
  stopped: z.boolean().default(false),
  /** What is said goes to whoever asked for the action, not into the chat. */
  performed: z.boolean().default(false),
  /**
   * What comes of the event, written down before any of it is delivered; so the first that is not
   * delivered yet may have been sent by a process that died.
   */
  outbox: z
    .object({
      said: z.array(z.object({ id: z.string(), to: z.enum(['everybody', 'asker']) })),
      /** How many of them the chat has. */
      delivered: z.number().int().nonnegative(),
    })
    .optional(),
});
export type Inbox = z.infer<typeof inboxSchema>;

/** One record per logical event of a chat. */
export const inboxRecords = recordKind({ folder: 'inbox', schema: inboxSchema });

/**
 * Events that are not done, by the id of their inbox record; written and removed in the commits that
 * change it, so a reconciler finds what a crash left without walking through everything.
 */
export const openEventRecords = recordKind({
  folder: 'inbox-open',
  schema: z.object({ thread: z.string(), operation: z.string() }),
});

/** A file of a chat belongs to one event, by a hash of its key. */
export const chatFileRecords = recordKind({
  folder: 'chat-file',
  schema: z.object({ event: z.string(), claimedAt: z.string() }),
});

const shortHash = (text: string) => hash('sha256', text).slice(0, 40);

export function inboxId({ platform, operation }: Pick<IncomingEvent, 'platform' | 'operation'>) {
  return shortHash(`${platform}\0${operation}`);
}

export function chatFileId(platform: string, key: string): string {
  return shortHash(`${platform}\0${key}`);
}
