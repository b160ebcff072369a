import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { FeedFile } from '../../src/ports/advisories.ts';
import { broken, oversize } from './feed-errors.ts';
import { feedLimits, isBomb } from './feed-limits.ts';
import { isFeedName } from './is-feed-name.ts';

/**
 * The feed files in a zip archive. Nothing is written to disk, so the paths in it do no harm;
 * archives in archives, links and encrypted files are left out.
 */
export async function* readArchive(path: string): AsyncGenerator<FeedFile> {
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch((error) => {
    throw broken(path, error);
  });
  try {
    yield* entriesOf(zip, path);
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile, path: string): AsyncGenerator<FeedFile> {
  if (zip.entryCount > feedLimits.archiveEntries) throw oversize(path);
  let total = 0;
  for (const entries = zip.eachEntry(); ; ) {
    const next = await entries.next().catch((error: unknown) => {
      throw broken(path, error);
    });
    if (next.done) return;
    const entry: Entry = next.value;
    const inside = entry.fileNameRaw.toString('utf8');
    if (!isFeedName(inside) || entry.isEncrypted()) continue;
    const { compressedSize: packed, uncompressedSize: unpacked } = entry;
    total += unpacked;
    const isLarge = unpacked > feedLimits.fileBytes || total > feedLimits.archiveBytes;
    if (isLarge || isBomb(packed, unpacked)) throw oversize(path);
    const text = await textOf(zip, entry).catch((error: unknown) => {
      throw broken(path, error);
    });
    yield { name: `${path}/${inside}`, text, named: false };
  }
}

/** The library ends the stream with an error when more arrives than the directory says. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
