import type { Snapshot } from '../component-match.ts';
import type { Affected } from './affected.ts';
import { landmarkEntries } from './landmark-entries.ts';
import { buildTable, openTable, type Table, tableLine } from './table.ts';

/** One source of records by package: a feed, a document, a campaign list or the built-in pack. */
export type PackageSource = Readonly<{
  source: string;
  /** Covers whole ecosystems, so that its silence means something. */
  isFeed: boolean;
  find(key: string): readonly Affected[];
}>;

/** Everything that components are matched against. */
export type AdvisorySet = Readonly<{
  sources: readonly PackageSource[];
  /** What feeds cover as a whole; see coverage.ts. */
  covered: ReadonlySet<string>;
  /** Day a CVE was added to the list of exploited ones. */
  exploitedSince(cve: string): string | undefined;
  /** Probability 0 to 1. */
  epss(cve: string): number | undefined;
}>;

/** A snapshot with the bytes of its table. */
export type OpenedSnapshot = Readonly<{
  source: string;
  kind: NonNullable<Snapshot['kind']>;
  ecosystems: Readonly<Record<string, number>>;
  bytes: Uint8Array;
}>;

/** The snapshots as one set; the built-in pack is always part of it. */
export function openAdvisorySet(snapshots: readonly OpenedSnapshot[]): AdvisorySet {
  const ofKind = (kind: OpenedSnapshot['kind']) =>
    snapshots.filter((one) => one.kind === kind).map(({ bytes }) => openTable(bytes));
  const [exploited, epss] = [ofKind('exploited'), ofKind('epss')];
  const listed = snapshots.filter(({ kind }) => kind !== 'exploited' && kind !== 'epss');
  const feeds = snapshots.filter(({ kind }) => kind === 'feed');
  return {
    sources: [
      builtInPack,
      ...listed.map(({ source, kind, bytes }) =>
        packageSource(source, openTable(bytes), kind === 'feed'),
      ),
    ],
    covered: new Set(feeds.flatMap(({ ecosystems }) => Object.keys(ecosystems))),
    exploitedSince: (cve) => firstOf<string>(exploited, cve),
    epss: (cve) => firstOf<number>(epss, cve),
  };
}

function packageSource(source: string, table: Table, isFeed: boolean): PackageSource {
  return { source, isFeed, find: (key) => table.get(key) as readonly Affected[] };
}

function firstOf<T>(tables: readonly Table[], key: string): T | undefined {
  for (const table of tables) {
    const [value] = table.get(key);
    if (value !== undefined) return value as T;
  }
  return undefined;
}

const builtInPack = packageSource(
  'built-in pack',
  openTable(buildTable(landmarkEntries().map(({ key, affected }) => tableLine(key, affected)))),
  false,
);
