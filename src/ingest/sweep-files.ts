import { z } from 'zod';
import { snapshotFiles } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import { timestamp } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { recordKind } from '../records/record-kind.ts';
import { waitingFiles } from '../records/waiting-upload-record.ts';

/** A file nobody points to may belong to an upload that is being accepted right now. */
const hoursToWait = 24;

const sweepRecords = recordKind({ folder: 'sweep', schema: z.object({ sweptAt: z.string() }) });
const sweepId = 'files';

/**
 * Removes the bytes that a crash left without a record, at most once a day, because it walks
 * through all evidence. Resolves to how many files went.
 */
export async function sweepFiles(desk: Desk): Promise<number> {
  const { place, files, clock } = desk;
  const before = clock.now().subtract({ hours: hoursToWait });
  const last = await sweepRecords.get(place, sweepId);
  if (last && Temporal.Instant.compare(last.data.sweptAt, before) > 0) return 0;
  const keep = new Set<string>();
  for await (const { data } of evidenceRecords.scan(place)) {
    keep.add(data.sha256);
    if (data.documentFile) keep.add(data.documentFile);
    if (data.sbomFile) keep.add(data.sbomFile);
  }
  for (const sha256 of await snapshotFiles(place)) keep.add(sha256);
  for (const sha256 of await waitingFiles(place)) keep.add(sha256);
  const removed = await files.sweep(place.workspace, keep, before);
  await place.store.commit(
    place.workspace,
    sweepRecords.put({ sweptAt: timestamp(desk) }, sweepId),
  );
  return removed;
}
