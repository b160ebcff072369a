import type { Desk } from '../records/desk.ts';
import { inboxRecords, openEventRecords } from '../records/inbox-record.ts';
import { isMeant, names, type StopTarget } from './stop-target.ts';

/**
 * Asks other processes to end their work: they look when they renew their lease. False when there
 * is no such work anywhere.
 */
export async function stopElsewhere(
  { place }: Pick<Desk, 'place'>,
  target: StopTarget,
): Promise<boolean> {
  const open = await openEventRecords.list(place);
  const meant = open.filter(({ data }) => names(target, data));
  const asked = meant.map(({ key }) => askToStop(place, key.split('/').at(-1) ?? '', target));
  return (await Promise.all(asked)).includes(true);
}

async function askToStop(place: Desk['place'], id: string, target: StopTarget): Promise<boolean> {
  for (;;) {
    const stored = await inboxRecords.get(place, id);
    if (!stored || stored.data.progress.status === 'done') return false;
    if (!isMeant(stored.data.event, target)) return false;
    const change = inboxRecords.replace(stored, { ...stored.data, stopped: true }, id);
    if ((await place.store.commit(place.workspace, change)).ok) return true;
  }
}
