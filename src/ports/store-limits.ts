import type { Commit, Json } from './store.ts';

/** A value is at most 256 kB of JSON in UTF-8; larger things are files or several records. */
export const maxValueBytes = 256 * 1024;

/** Enough for every key layout, and safely below what any engine allows. */
const maxKeyBytes = 1024;

/** The JSON text of a value. Throws RangeError when it is too large to be a record. */
export function encodeValue(key: string, value: Json): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`The value of ${key} is not JSON.`);
  if (text.length > maxValueBytes || Buffer.byteLength(text) > maxValueBytes) {
    throw new RangeError(`The value of ${key} is larger than ${maxValueBytes} bytes.`);
  }
  return text;
}

/**
 * Refuses what engines would read differently: keys that are empty, too long, hold a NUL or are not
 * well-formed Unicode, and a key that is both put and deleted or put twice. These are bugs of the
 * caller, so they are plain errors.
 */
export function assertCommit(commit: Commit): void {
  const written = [...(commit.put ?? []).map((row) => row.key), ...(commit.delete ?? [])];
  for (const key of [...written, ...(commit.check ?? []).map((row) => row.key)]) assertKey(key);
  if (new Set(written).size !== written.length) {
    throw new TypeError('A commit names the same key twice.');
  }
}

function assertKey(key: string): void {
  const usable = key !== '' && key.isWellFormed() && !key.includes('\0');
  if (!usable || Buffer.byteLength(key) > maxKeyBytes) {
    throw new TypeError('A record key is empty, too long or not well-formed text.');
  }
}
