import { z } from 'zod';
import { conversationSchema } from '../conversation/incoming-event.ts';
import { type Place, recordKind } from './record-kind.ts';
import { remembered } from './remembered.ts';
import { listSubscriptions, type Subscription } from './subscription-record.ts';

const folder = 'alert-place';

const alertPlaceSchema = conversationSchema.extend({
  id: z.string(),
  /** All of the workspace, or those the person owns. */
  suppliers: z.enum(['all', 'mine']),
  /** False: a place that has a digest does not want alerts with it. */
  wanted: z.boolean(),
});
export type AlertPlace = z.infer<typeof alertPlaceSchema>;

/** Where alerts go, or do not, by `conversationId`. */
export const alertPlaceRecords = recordKind({ folder, schema: alertPlaceSchema });

const listPlaces: (place: Place) => Promise<readonly AlertPlace[]> = remembered(
  [folder],
  async (place) => (await alertPlaceRecords.list(place)).map(({ data }) => data),
);

/** Where an alert is told: what a subscription says of a place, as far as it matters. */
export type AlertTarget = Pick<
  Subscription,
  'id' | 'platform' | 'thread' | 'person' | 'where' | 'address' | 'suppliers'
>;

/** Every place with a digest, unless alerts were stopped there, and those that asked for alerts. */
export async function alertTargets(place: Place): Promise<readonly AlertTarget[]> {
  const [subscriptions, places] = await Promise.all([listSubscriptions(place), listPlaces(place)]);
  const said = new Set(places.map(({ id }) => id));
  const withDigest = subscriptions.filter(
    ({ id, state }) => !said.has(id) && (state === 'active' || state === 'paused'),
  );
  return [...places.filter(({ wanted }) => wanted), ...withDigest];
}
