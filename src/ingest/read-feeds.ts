import { setImmediate as nextTurn } from 'node:timers/promises';
import { AssayError } from '../errors.ts';
import type { FeedFile } from '../ports/advisories.ts';
import type { FeedNoteCode } from '../sbom/advisories/feed-part.ts';
import { type Gathered, gatherFeed } from '../sbom/advisories/gather-feed.ts';
import { readFeed } from '../sbom/advisories/read-feed.ts';

/** What files of feeds hold. */
export type Feeds = Readonly<{
  files: number;
  /** Files in folders and archives that are no feed. */
  ignored: number;
  sources: readonly Gathered[];
  notes: Readonly<Partial<Record<FeedNoteCode, number>>>;
}>;

/**
 * Reads the files of one import. Throws AssayError UNSUPPORTED_TYPE when a file that was named is no
 * feed, or when nothing in them can be matched with anything.
 */
export async function readFeeds(
  files: AsyncIterable<FeedFile>,
  onProgress: (files: number) => void = () => undefined,
): Promise<Feeds> {
  const gathering = gatherFeed();
  let count = 0;
  let ignored = 0;
  for await (const { name, text, named } of files) {
    const reading = readFeed(name, text);
    if (!('refused' in reading)) gathering.add(reading, named);
    else if (named) throw noFeed(`${name} ${reading.refused}.`);
    else ignored += 1;
    count += 1;
    onProgress(count);
    await nextTurn();
  }
  if (count === 0) throw noFeed('There is no file of a feed there.');
  const sources = gathering.sources().filter(({ lines }) => lines.size > 0);
  if (sources.length === 0) {
    throw noFeed(`None of the ${count} files names a package or a CVE that can be looked up.`);
  }
  return { files: count, ignored, sources, notes: gathering.notes() };
}

function noFeed(message: string): AssayError {
  return new AssayError({
    code: 'UNSUPPORTED_TYPE',
    message,
    remedy:
      'Name OSV records, a KEV catalogue, EPSS scores, a list of packages, CSAF or VEX; evidence of a supplier goes to `assay ingest`.',
  });
}
