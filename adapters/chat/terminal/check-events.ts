import type { Desk } from '../../../src/records/desk.ts';
import { inboxRecords, openEventRecords } from '../../../src/records/inbox-record.ts';
import type { Place } from '../../../src/records/record-kind.ts';
import { knownWorkspaces } from '../../../src/records/workspaces-record.ts';
import type { CheckUp } from '../../desk/check-up.ts';

const patienceMinutes = 5;

/** What people said and nobody has answered, in every workspace where a chat spoke. */
export async function checkEvents({ place: { store }, clock }: Desk): Promise<CheckUp> {
  const workspaces = await knownWorkspaces(store);
  const open = await Promise.all(workspaces.map((workspace) => openSince({ store, workspace })));
  const since = open.flat();
  const before = clock.now().subtract({ minutes: patienceMinutes });
  const late = since.filter((at) => Temporal.Instant.compare(at, before) < 0).length;
  const waiting = `${since.length} wait for an answer, ${late} for more than ${patienceMinutes} minutes`;
  return {
    name: 'messages of the chats',
    state: late === 0 ? 'ok' : 'warning',
    detail: since.length === 0 ? 'all are answered' : waiting,
    ...(late > 0 && { remedy: 'Start `assay serve`, or look into its log for what failed.' }),
  };
}

async function openSince(place: Place): Promise<readonly string[]> {
  const open = await openEventRecords.list(place);
  const events = await Promise.all(
    open.map(({ key }) => inboxRecords.get(place, key.split('/').at(-1) ?? '')),
  );
  return events.flatMap((event) => event?.data.receivedAt ?? []);
}
