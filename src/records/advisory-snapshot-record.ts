import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Snapshot, snapshotSchema } from '../sbom/component-match.ts';
import { type Place, recordKind } from './record-kind.ts';

const storedSnapshotSchema = snapshotSchema.extend({
  /** Address of the table in the file store; see sbom/advisories/table.ts. */
  sha256: z.string(),
  kind: snapshotSchema.shape.kind.unwrap(),
  /** Packages by registry or distribution; see sbom/advisories/coverage.ts. */
  ecosystems: z.record(z.string(), z.number().int()),
});
export type StoredSnapshot = z.infer<typeof storedSnapshotSchema>;

/** The current snapshot of every source, by source. */
export const snapshotRecords = recordKind({ folder: 'advisories', schema: storedSnapshotSchema });

/** A source may be named in any script, with any sign and at any length; a key may not. */
export function snapshotId(source: string): string {
  const id = encodeURIComponent(source.toWellFormed());
  return id.length <= 300 ? id : `${id.slice(0, 200)}-${hash('sha256', id).slice(0, 20)}`;
}

/** The snapshots on file, by source; none until something was imported. */
export async function snapshotsOf(place: Place): Promise<readonly Snapshot[]> {
  const stored = await snapshotRecords.list(place);
  return stored.map(({ data: { ecosystems: _, ...snapshot } }) => snapshot);
}

/** Addresses of the files that the snapshots are kept in. */
export async function snapshotFiles(place: Place): Promise<readonly string[]> {
  return (await snapshotRecords.list(place)).map(({ data }) => data.sha256);
}

/** Equal for equal snapshots: what was matched with another edition has to be matched again. */
export function editionOf(snapshots: readonly Snapshot[]): string {
  const names = snapshots.map(({ source, sha256, date }) => `${source} ${sha256} ${date}`);
  return names.sort().join('\n');
}
