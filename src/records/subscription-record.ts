import { hash } from 'node:crypto';
import { z } from 'zod';
import { conversationSchema } from '../conversation/incoming-event.ts';
import { toldSchema } from '../digest/attention.ts';
import { sentWeekSchema } from '../digest/due-week.ts';
import { scheduleSchema } from '../digest/schedule.ts';
import { type Place, recordKind } from './record-kind.ts';
import { remembered } from './remembered.ts';

const folder = 'subscription';

const subscriptionSchema = conversationSchema.extend({
  id: z.string(),
  schedule: scheduleSchema,
  /** All of the workspace, those the person owns, or these by id. */
  suppliers: z.union([z.enum(['all', 'mine']), z.array(z.string()).min(1).max(100)]),
  /** Instant, ISO 8601. */
  createdAt: z.string(),
  /** Instant, ISO 8601: nothing that was due before is sent. */
  from: z.string(),
  sent: z.array(sentWeekSchema),
  /** gone: the chat takes nothing there any more. It is kept so that no week has two digests. */
  state: z.enum(['active', 'paused', 'stopped', 'gone']),
  /** What pressed in the digests so far. */
  told: toldSchema,
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** A weekly digest for a channel or a person; each has at most one. */
export const subscriptionRecords = recordKind({ folder, schema: subscriptionSchema });

/** Names a place of a chat: the id of its subscription. The terminal is no chat, and a place too. */
export function conversationId(platform: string, where: Readonly<{ id: string }>): string {
  return hash('sha256', `${platform}\0${where.id}`).slice(0, 24);
}

/** Every subscription, by id; read again only when one changed. */
export const listSubscriptions: (place: Place) => Promise<readonly Subscription[]> = remembered(
  [folder],
  async (place) => (await subscriptionRecords.list(place)).map(({ data }) => data),
);

/**
 * Changes a subscription until nobody is in the way. `change` gives undefined for nothing to do.
 * Resolves to whether something changed.
 */
export async function changeSubscription(
  place: Place,
  id: string,
  change: (before: Subscription) => Subscription | undefined,
): Promise<boolean> {
  for (;;) {
    const before = await subscriptionRecords.get(place, id);
    const after = before && change(before.data);
    if (!before || !after) return false;
    const commit = subscriptionRecords.replace(before, after, id);
    if ((await place.store.commit(place.workspace, commit)).ok) return true;
  }
}
