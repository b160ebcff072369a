import { open, opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AssayError } from '../../src/errors.ts';
import type { FeedFile, FeedFiles } from '../../src/ports/advisories.ts';
import { broken, missing, oversize } from './feed-errors.ts';
import { feedLimits, isBomb } from './feed-limits.ts';
import { isFeedName } from './is-feed-name.ts';
import { readArchive } from './read-archive.ts';

/** Files of feeds on disk: plain, gzip, zip, and folders of them. Told apart by their first bytes. */
export function openFeedFiles(): FeedFiles {
  return {
    async *read(paths) {
      for (const path of paths) {
        const found = await stat(path).catch((error: unknown) => {
          throw missing(path, error);
        });
        if (found.isDirectory()) yield* readFolder(path, 1);
        else if (found.isFile()) yield* readPath(path, found.size, true);
        else throw missing(path, 'neither a file nor a folder');
      }
    },
  };
}

/** Links are not followed: they could lead anywhere, and in circles. */
async function* readFolder(folder: string, depth: number): AsyncGenerator<FeedFile> {
  if (depth > feedLimits.folderDepth) return;
  const entries = await Array.fromAsync(await opendir(folder));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* readFolder(path, depth + 1);
    else if (entry.isFile() && (isFeedName(entry.name) || /\.zip$/iu.test(entry.name))) {
      yield* readPath(path, (await stat(path)).size, false);
    }
  }
}

async function* readPath(path: string, size: number, named: boolean): AsyncGenerator<FeedFile> {
  if (await isArchive(path)) yield* readArchive(path, size);
  else yield { name: path, text: await textOf(path, size), named };
}

/** The first bytes of a zip archive, or of an empty one (APPNOTE, 4.3.7 and 4.3.16). */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    throw missing(path, error);
  });
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(buffer.toString('latin1'));
  } finally {
    await file.close();
  }
}

async function textOf(path: string, size: number): Promise<string> {
  if (size > feedLimits.fileBytes) throw oversize(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw missing(path, error);
  });
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return decode(isPacked ? await unpack(path, bytes) : bytes);
}

/** Spreadsheets save lists as UTF-16 with a byte order mark. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
}

async function unpack(path: string, bytes: Buffer): Promise<Buffer> {
  try {
    const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: feedLimits.fileBytes });
    if (isBomb(bytes.length, unpacked.length)) throw oversize(path);
    return unpacked;
  } catch (error) {
    if (error instanceof AssayError) throw error;
    const isTooLong = error instanceof RangeError;
    throw isTooLong ? oversize(path) : broken(path, error);
  }
}
