import type { Desk } from '../../src/records/desk.ts';
import {
  conversationId,
  type Subscription,
  subscriptionRecords,
} from '../../src/records/subscription-record.ts';
import { rememberWorkspace } from '../../src/records/workspaces-record.ts';

/** A digest of a channel, agreed two weeks before the clock of a test desk begins. */
export function subscription(parts: Partial<Subscription> = {}): Subscription {
  const where = { id: 'C1', kind: 'channel' } as const;
  return {
    id: conversationId(parts.platform ?? 'slack', parts.where ?? where),
    platform: 'slack',
    thread: 'C1:1.0',
    person: { id: 'U1', sees: 'own', name: 'Ines' },
    where,
    address: { channel: 'C1' },
    schedule: { weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Berlin' },
    suppliers: 'all',
    createdAt: '2026-11-10T12:00:00.000Z',
    from: '2026-11-18T12:00:00.000Z',
    sent: [],
    state: 'active',
    told: {},
    ...parts,
  };
}

/** Writes it down, in a workspace where a chat spoke. */
export async function keepSubscription({ place }: Desk, kept: Subscription): Promise<void> {
  const { store, workspace } = place;
  await rememberWorkspace(store, workspace);
  await store.commit(workspace, subscriptionRecords.put(kept, kept.id));
}

export async function subscriptionOf(
  { place }: Desk,
  id: string,
): Promise<Subscription | undefined> {
  return (await subscriptionRecords.get(place, id))?.data;
}
