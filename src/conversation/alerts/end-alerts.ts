import { alertPlaceRecords } from '../../records/alert-place-record.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp } from '../../records/desk.ts';

/** Ends the alerts of a place whose chat takes nothing any more; asking there again begins them. */
export async function endAlerts(desk: Desk, id: string): Promise<void> {
  const { place } = desk;
  for (;;) {
    const before = await alertPlaceRecords.get(place, id);
    if (!before?.data.wanted) return;
    const commit = alertPlaceRecords.replace(before, { ...before.data, wanted: false }, id);
    const deed = { at: timestamp(desk), by: 'Assay', action: 'alerts ended', detail: id } as const;
    if ((await commitAudited(place, commit, deed)).ok) return;
  }
}
