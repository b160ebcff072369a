import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';

/** A file nobody points to may belong to an upload that is being accepted right now. */
const hoursToWait = 24;

/**
 * Removes the bytes that a crash left without a record. Walks through all evidence, so it is for
 * the start of a server and for `assay doctor`. Resolves to how many files went.
 */
export async function sweepFiles({ place, files, clock }: Desk): Promise<number> {
  const keep = new Set<string>();
  for await (const { data } of evidenceRecords.scan(place)) {
    keep.add(data.sha256);
    if (data.documentFile) keep.add(data.documentFile);
  }
  return files.sweep(place.workspace, keep, clock.now().subtract({ hours: hoursToWait }));
}
