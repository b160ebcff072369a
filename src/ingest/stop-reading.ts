import type { ErrorReport } from '../errors.ts';
import { evidenceRecords, unfinishedRecords } from '../records/evidence-record.ts';
import type { IngestDesk } from './ingest-desk.ts';
import { judgeWaiting } from './judge-supplier.ts';
import { commitSettlement } from './reading-lease.ts';
import { failedReading } from './settlements.ts';

/**
 * Ends the reading of what one operation handed in and nobody has read yet: it has failed, so that
 * it is not read behind the back of the person who stopped it. Handed in again, it is read.
 */
export async function stopReading(desk: IngestDesk, operation: string): Promise<void> {
  for (const { data } of await unfinishedRecords.list(desk.place)) {
    if (data.operation === operation) await stopOne(desk, data.evidenceId);
  }
  await judgeWaiting(desk);
}

async function stopOne(desk: IngestDesk, id: string): Promise<void> {
  for (;;) {
    const stored = await evidenceRecords.get(desk.place, id);
    const status = stored?.data.progress.status;
    if (!stored || status === 'checked' || status === 'failed') return;
    const settlement = await failedReading(desk, stored.data, stoppedByPerson);
    if (await commitSettlement(desk, stored, settlement)) return;
  }
}

const stoppedByPerson: ErrorReport = {
  code: 'CANCELLED',
  message: 'Reading was stopped by a person.',
  remedy: 'Upload it again to read it.',
};
