import { AssayError } from '../errors.ts';
import type { FeedFile } from '../ports/advisories.ts';
import type { Commit } from '../ports/store.ts';
import {
  type StoredSnapshot,
  snapshotId,
  snapshotRecords,
} from '../records/advisory-snapshot-record.ts';
import { commitAudited } from '../records/audit.ts';
import { campaignRecords } from '../records/campaign-record.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp, today } from '../records/desk.ts';
import { unmatchedId, unmatchedRecords } from '../records/unmatched-record.ts';
import { packagesIn } from '../sbom/advisories/coverage.ts';
import { type Gathered, sourceName } from '../sbom/advisories/gather-feed.ts';
import { buildTable } from '../sbom/advisories/table.ts';
import type { Snapshot } from '../sbom/component-match.ts';
import { type Feeds, readFeeds } from './read-feeds.ts';
import { refuseShrinking } from './shrinking.ts';

export type ImportOptions = Readonly<{
  by: string;
  /** What the source is called; only for files of one source. */
  source?: string | undefined;
  /** The day the data speaks of, YYYY-MM-DD; before what the files say. */
  date?: string | undefined;
  allowShrink?: boolean | undefined;
  onProgress?: (files: number) => void;
}>;

type ImportedSnapshot = Snapshot &
  Readonly<{
    /** Packages, or CVEs of KEV and EPSS. */
    packages: number;
    /** What was on file of this source before. */
    replaced?: Readonly<{ date: string; records: number }>;
  }>;

export type Imported = Omit<Feeds, 'sources'> &
  Readonly<{ snapshots: readonly ImportedSnapshot[] }>;

/**
 * Takes feeds on file as one snapshot for each source; all of them, or none. A snapshot stays until
 * the next one of its source is whole. Throws AssayError for files that are no feed, for a day in
 * the future or none at all, and FEED_SHRINKS.
 */
export async function importAdvisories(
  desk: Desk,
  files: AsyncIterable<FeedFile>,
  options: ImportOptions,
): Promise<Imported> {
  const { sources, ...feeds } = await readFeeds(files, options.onProgress);
  const named = nameSources(sources, options.source);
  for (;;) {
    const taken = [];
    for (const one of named) taken.push(await take(desk, one, options));
    const since = timestamp(desk);
    const waiting = unmatchedRecords.put({ since }, unmatchedId);
    const change = together(waiting, ...taken.map((one) => one.change));
    const detail = taken.map(({ snapshot }) => snapshot.sha256.slice(0, 12)).join(' ');
    const deed = { at: since, by: options.by, action: 'advisories imported' } as const;
    const result = await commitAudited(desk.place, change, { ...deed, detail });
    if (result.ok) return { ...feeds, snapshots: taken.map(({ snapshot }) => snapshot) };
  }
}

function nameSources(sources: readonly Gathered[], name: string | undefined): readonly Gathered[] {
  const [first, second] = sources;
  if (name === undefined || first === undefined) return sources;
  if (second === undefined) return [{ ...first, source: sourceName(name) }];
  throw new AssayError({
    code: 'BAD_USAGE',
    message: `--source names one source, but these files hold "${first.source}" and "${second.source}".`,
    remedy: 'Import them one after the other, or leave --source out.',
  });
}

type Taken = Readonly<{ snapshot: ImportedSnapshot; change: Commit }>;

async function take(desk: Desk, gathered: Gathered, options: ImportOptions): Promise<Taken> {
  const { place, files } = desk;
  const { source, kind, records } = gathered;
  const id = snapshotId(source);
  const date = dateOf(gathered, options.date, today(desk));
  const table = buildTable(gathered.lines);
  const before = await snapshotRecords.get(place, id);
  const old = before && (await files.get(place.workspace, before.data.sha256));
  if (before && old && !options.allowShrink) {
    refuseShrinking(source, { records: before.data.records, table: old }, { records, table });
  }
  const { sha256 } = await files.put(place.workspace, table);
  const ecosystems = packagesIn(table);
  const snapshot = { source, kind, date, records, sha256, importedAt: timestamp(desk) };
  const stored: StoredSnapshot = { ...snapshot, ecosystems };
  const packages = Object.values(ecosystems).reduce((sum, count) => sum + count, 0);
  const replaced = before && { date: before.data.date, records: before.data.records };
  return {
    snapshot: { ...snapshot, packages, ...(replaced && { replaced }) },
    change: together(
      snapshotRecords.replace(before, stored, id),
      kind === 'campaign' ? await campaignChange(desk, gathered) : {},
    ),
  };
}

async function campaignChange({ place }: Desk, { source, packages }: Gathered): Promise<Commit> {
  const id = snapshotId(source);
  const before = await campaignRecords.get(place, id);
  return campaignRecords.replace(before, { packages }, id);
}

/** Lists of packages say nothing about their day; whoever imports one has just got it. */
function dateOf(
  { source, kind, date }: Gathered,
  stated: string | undefined,
  today: string,
): string {
  const day = stated ?? date ?? (kind === 'campaign' ? today : undefined);
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  if (day !== undefined && day <= tomorrow) return day;
  throw new AssayError({
    code: 'BAD_USAGE',
    message:
      day === undefined
        ? `The source "${source}" does not say of which day it is.`
        : `The source "${source}" would be of ${day}, a day that has not come yet.`,
    remedy: 'Name the day the data was published: --date YYYY-MM-DD.',
  });
}
