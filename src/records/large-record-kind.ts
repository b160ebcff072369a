import type { Commit, Json, Row } from '../ports/store.ts';
import {
  type Definition,
  decodeRecord,
  encodeRecord,
  type Place,
  recordKey,
  type Stored,
  scanRows,
} from './record-kind.ts';

/** A record that may be larger than one value; `parts` is how many rows it takes. */
type StoredLarge<T> = Stored<T> & Readonly<{ parts: number }>;

export type LargeRecordKind<T> = Readonly<{
  get(place: Place, ...ids: readonly string[]): Promise<StoredLarge<T> | undefined>;
  /** The commit that writes it only if nobody changed it since; `undefined`: if there is none. */
  replace(before: StoredLarge<T> | undefined, data: T, ...ids: readonly string[]): Commit;
  /** The commit that removes it as it is now; nothing when there is none. */
  remove(place: Place, ...ids: readonly string[]): Promise<Commit>;
}>;

/** UTF-16 units; at most 3 bytes each as JSON inside JSON, so a part stays below 256 kB. */
const partLength = 80_000;

type Part = Readonly<{ of: number; text: string }>;

/**
 * Like `recordKind`, for records of any size: the JSON text is cut into rows that are written in
 * one commit, so a reader sees all of one version or all of the next.
 */
export function largeRecordKind<T>(definition: Definition<T>): LargeRecordKind<T> {
  const partKey = (ids: readonly string[], at: number) =>
    recordKey(definition.folder, [...ids, String(at).padStart(4, '0')]);
  const kind: LargeRecordKind<T> = {
    async get(place, ...ids) {
      const rows = await wholeRecord(place, `${recordKey(definition.folder, ids)}/`);
      const [first] = rows;
      if (!first) return undefined;
      const value: Json = JSON.parse(rows.map((row) => partOf(row).text).join(''));
      const { key, version } = first;
      return { key, version, data: decodeRecord(definition, value), parts: rows.length };
    },
    replace(before, data, ...ids) {
      const texts = cut(JSON.stringify(encodeRecord(definition, data)));
      const stale = Array.from({ length: before?.parts ?? 0 }, (_, at) => partKey(ids, at));
      return {
        check: [{ key: partKey(ids, 0), version: before?.version ?? 0 }],
        put: texts.map((text, at) => ({
          key: partKey(ids, at),
          value: { of: texts.length, text } satisfies Part,
        })),
        delete: stale.slice(texts.length),
      };
    },
    async remove(place, ...ids) {
      const before = await kind.get(place, ...ids);
      if (!before) return {};
      return {
        check: [{ key: before.key, version: before.version }],
        delete: Array.from({ length: before.parts }, (_, at) => partKey(ids, at)),
      };
    },
  };
  return kind;
}

/** A list is not promised to be one snapshot, so parts of two versions are read again. */
async function wholeRecord(place: Place, prefix: string): Promise<readonly Row[]> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const rows = await Array.fromAsync(scanRows(place, prefix));
    const [first] = rows;
    if (!first) return rows;
    const whole = rows.length === partOf(first).of;
    if (whole && rows.every((row) => row.version === first.version)) return rows;
  }
  throw new Error(`The parts of ${prefix} never belonged together.`);
}

function partOf({ value }: Row): Part {
  return value as Part;
}

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += partLength) parts.push(text.slice(at, at + partLength));
  return parts;
}
