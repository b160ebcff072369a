import { z } from 'zod';
import { type Desk, timestamp } from '../records/desk.ts';
import { chatFileRecords, inboxRecords, openEventRecords } from '../records/inbox-record.ts';
import { type Place, recordKind } from '../records/record-kind.ts';
import { forgetSaid } from '../records/said-record.ts';

/** A chat tells of an event again within hours; a day more is on the safe side. */
const keepHours = 48;
const everyHours = 12;
/** How long the buttons of an answer work. */
const keepSaidDays = 90;

const prunedRecords = recordKind({ folder: 'pruned', schema: z.object({ prunedAt: z.string() }) });
const prunedId = 'chats';

/** Forgets events that no chat tells of again, and what was said long ago; at most twice a day. */
export async function pruneChats(desk: Desk): Promise<void> {
  const { place, clock } = desk;
  const now = clock.now();
  const last = await prunedRecords.get(place, prunedId);
  const due = now.subtract({ hours: everyHours });
  if (last && Temporal.Instant.compare(last.data.prunedAt, due) > 0) return;
  await forgetEvents(place, now.subtract({ hours: keepHours }));
  await forgetSaid(place, now.subtract({ hours: 24 * keepSaidDays }));
  const done = prunedRecords.put({ prunedAt: timestamp(desk) }, prunedId);
  await place.store.commit(place.workspace, done);
}

async function forgetEvents(place: Place, before: Temporal.Instant): Promise<void> {
  const { store, workspace } = place;
  const isOld = (at: string) => Temporal.Instant.compare(at, before) < 0;
  for await (const { key, version, data } of inboxRecords.scan(place)) {
    if (!isOld(data.receivedAt) || data.progress.status === 'working') continue;
    const id = key.split('/').at(-1) ?? '';
    const change = { check: [{ key, version }], delete: [key, openEventRecords.key(id)] };
    await store.commit(workspace, change);
  }
  for await (const { key, version, data } of chatFileRecords.scan(place)) {
    const change = { check: [{ key, version }], delete: [key] };
    if (isOld(data.claimedAt)) await store.commit(workspace, change);
  }
}
