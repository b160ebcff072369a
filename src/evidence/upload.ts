import type { Bytes } from '../ports/file-store.ts';
import { sniffBytes } from './sniff-media-type.ts';

/** A file somebody hands in, and whom it is about. */
export type Upload = Readonly<{
  /** File name as given. */
  file: string;
  bytes: Bytes;
  /** Supplier name as typed. */
  supplier: string;
  /** Who handed it in, and where, in the words of the chat. */
  by: string;
  in?: string;
  /** Names the event it came with, so that the same event again is not another upload. */
  operation?: string;
}>;

/** The first bytes, and a source that still gives all of them. */
export async function withHead(
  bytes: Bytes,
): Promise<Readonly<{ head: Uint8Array; bytes: Bytes }>> {
  if (bytes instanceof Uint8Array) return { head: bytes, bytes };
  const source = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < sniffBytes) {
    const { done, value } = await source.next();
    if (done) break;
    taken.push(value);
    length += value.length;
  }
  return { head: Buffer.concat(taken), bytes: resumed(taken, source) };
}

async function* resumed(
  taken: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* taken;
  yield* { [Symbol.asyncIterator]: () => source };
}

const maxFileName = 200;

/** The last part of a path, without characters that hide or reorder text; never empty. */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return visible.toWellFormed().slice(-maxFileName) || 'unnamed';
}
