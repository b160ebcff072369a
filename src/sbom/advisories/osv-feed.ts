import { type FeedPart, type FeedReading, noteIf } from './feed-part.ts';
import { type OsvReading, readOsv } from './read-osv.ts';

/** One OSV record, a list of them, or the answer of an OSV server; undefined when it is none. */
export function readOsvFeed(tree: unknown): FeedReading | undefined {
  const readings = recordsIn(tree).map(readOsv);
  if (readings.length === 0 || readings.includes(undefined)) return undefined;
  const records = readings.filter((one) => one !== undefined);
  const current = records.filter((one) => !one.withdrawn);
  return {
    parts: current.flatMap((one) => partsOf(one, records.length === 1)),
    notes: [
      ...noteIf('withdrawn', records.length - current.length),
      ...noteIf('unmatchable', current.filter(({ entries }) => entries.length === 0).length),
    ],
  };
}

function recordsIn(tree: unknown): readonly unknown[] {
  if (Array.isArray(tree)) return tree;
  const isAnswer = tree !== null && typeof tree === 'object' && 'vulns' in tree;
  return isAnswer && Array.isArray(tree.vulns) ? tree.vulns : [tree];
}

/** One part for each ecosystem: OSV gives out one archive for each of them. */
function partsOf({ id, date, entries }: OsvReading, isOnly: boolean): FeedPart[] {
  const ecosystems = new Set(entries.map(({ ecosystem }) => ecosystem));
  return [...ecosystems].map((ecosystem) => ({
    kind: 'feed',
    source: `OSV ${ecosystem}`,
    ...(isOnly && { alone: ecosystems.size === 1 ? `OSV ${id}` : `OSV ${id} ${ecosystem}` }),
    date,
    records: [id],
    lines: entries
      .filter((entry) => entry.ecosystem === ecosystem)
      .map(({ key, affected }) => [key, affected] as const),
  }));
}
