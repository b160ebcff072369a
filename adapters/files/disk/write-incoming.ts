import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AssayError } from '../../../src/errors.ts';
import type { Bytes } from '../../../src/ports/file-store.ts';
import { ifMissing, unusable } from './file-error.ts';

/** Bytes hashed and written in one go; small enough not to hold up the event loop. */
const pieceBytes = 512 * 1024;

export type Incoming = Readonly<{ path: string; sha256: string; bytes: number }>;

/** Writes to a new temporary file, flushed to disk. Leaves nothing when it fails. */
export async function writeIncoming(
  folder: string,
  source: Bytes,
  maxBytes: number,
): Promise<Incoming> {
  const path = join(folder, randomUUID());
  const file = await unusable(open(path, 'wx', 0o600));
  try {
    const written = await writePieces(file, source, maxBytes);
    await unusable(file.sync());
    await file.close();
    return { path, ...written };
  } catch (error) {
    await file.close();
    await ifMissing(unlink(path), undefined);
    throw error;
  }
}

async function writePieces(file: FileHandle, source: Bytes, maxBytes: number) {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces(source)) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) throw oversize(maxBytes);
    sha256.update(piece);
    await unusable(file.writeFile(piece));
  }
  return { sha256: sha256.digest('hex'), bytes };
}

async function* pieces(source: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      yield chunk.subarray(at, at + pieceBytes);
    }
  }
}

function oversize(maxBytes: number): AssayError {
  const limit = `${Math.floor(maxBytes / (1024 * 1024))} MB`;
  return new AssayError({
    code: 'OVERSIZE',
    message: `The file is larger than ${limit}.`,
    remedy: `Upload a file of at most ${limit}, for example the report without its appendices.`,
  });
}

/** Makes a rename durable. Windows cannot open a folder, and needs no such flush. */
export async function syncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
