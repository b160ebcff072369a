import { readFile } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { FeedFile } from '../../src/ports/advisories.ts';
import { broken, missing, oversize } from './feed-errors.ts';
import { feedLimits, isBomb } from './feed-limits.ts';
import { isFeedName } from './is-feed-name.ts';

type Archive = Readonly<{ path: string; bytes: Buffer; zip: ZipFile }>;

/**
 * The feed files in a zip archive. It is read at once, because an archive of OSV holds hundreds of
 * thousands of small files. Nothing is written to disk, so the paths in it do no harm; archives in
 * archives and encrypted files are left out.
 */
export async function* readArchive(path: string, size: number): AsyncGenerator<FeedFile> {
  if (size > feedLimits.archiveFileBytes) throw oversize(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw missing(path, error);
  });
  const zip = await fromBufferPromise(bytes, { decodeStrings: false }).catch((error: unknown) => {
    throw broken(path, error);
  });
  yield* filesOf({ path, bytes, zip });
}

async function* filesOf(archive: Archive): AsyncGenerator<FeedFile> {
  const { path, zip } = archive;
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
    const text = await textOf(archive, entry).catch((error: unknown) => {
      throw broken(path, error);
    });
    yield { name: `${path}/${inside}`, text, named: false };
  }
}

/** Throws when a file is not what the directory of the archive says: longer, or changed. */
async function textOf({ bytes, zip }: Archive, entry: Entry): Promise<string> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize);
  const limit = { maxOutputLength: Math.max(1, uncompressedSize) };
  const plain = compressionMethod === 0 ? packed : inflateRawSync(packed, limit);
  const isWhole = plain.length === uncompressedSize && crc32(plain) === entry.crc32;
  if (!isWhole) throw new Error('The file is not what the directory of the archive says.');
  return plain.toString('utf8');
}
