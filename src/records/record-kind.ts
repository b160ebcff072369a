import type { z } from 'zod';
import { AssayError } from '../errors.ts';
import type { Commit, Json, Row, Store, Workspace } from '../ports/store.ts';

/** A workspace in a store: where records are read and written. */
export type Place = Readonly<{ store: Store; workspace: Workspace }>;

/** A record as it was read; `version` goes into the check of the commit that changes it. */
export type Stored<T> = Readonly<{ key: string; version: number; data: T }>;

/**
 * How one kind of record is kept: its folder, its schema, and how older versions become today's.
 * `migrations[0]` turns version 1 into version 2, and so on, so the version is never written down
 * twice. A released migration is never edited.
 */
export type Definition<T> = Readonly<{
  folder: string;
  schema: z.ZodType<T>;
  migrations?: readonly ((older: Json) => Json)[];
}>;

export type RecordKind<T> = Readonly<{
  key(...ids: readonly string[]): string;
  /** Undefined when there is none. Throws AssayError STORE_NEWER or STORE_DAMAGED. */
  get(place: Place, ...ids: readonly string[]): Promise<Stored<T> | undefined>;
  /** Every record whose key begins with these ids, in key order, page by page. */
  scan(place: Place, ...ids: readonly string[]): AsyncGenerator<Stored<T>>;
  /** The same, all at once. */
  list(place: Place, ...ids: readonly string[]): Promise<readonly Stored<T>[]>;
  /** The commit that writes the record, whatever was there before. */
  put(data: T, ...ids: readonly string[]): Commit;
  /** The commit that writes it only if nobody changed it since; `undefined`: if there is none. */
  replace(before: Stored<T> | undefined, data: T, ...ids: readonly string[]): Commit;
}>;

const pageSize = 500;

/** Defines a kind of record. Ids in keys are separated by "/" and may hold no such character. */
export function recordKind<T>(definition: Definition<T>): RecordKind<T> {
  const { folder } = definition;
  const key = (...ids: readonly string[]) => recordKey(folder, ids);
  const put: RecordKind<T>['put'] = (data, ...ids) => ({
    put: [{ key: key(...ids), value: encodeRecord(definition, data) }],
  });
  async function* scan(place: Place, ...ids: readonly string[]): AsyncGenerator<Stored<T>> {
    for await (const row of scanRows(place, `${key(...ids)}/`)) yield decodeRow(definition, row);
  }
  return {
    key,
    put,
    async get({ store, workspace }, ...ids) {
      const row = await store.get(workspace, key(...ids));
      return row && decodeRow(definition, row);
    },
    scan,
    list: (place, ...ids) => Array.fromAsync(scan(place, ...ids)),
    replace: (before, data, ...ids) => ({
      ...put(data, ...ids),
      check: [{ key: key(...ids), version: before?.version ?? 0 }],
    }),
  };
}

export function recordKey(folder: string, ids: readonly string[]): string {
  const unusable = ids.find((id) => id === '' || id.includes('/'));
  if (unusable !== undefined) throw new TypeError(`"${unusable}" cannot be part of a record key.`);
  return [folder, ...ids].join('/');
}

/** All rows below a prefix, page by page. */
export async function* scanRows({ store, workspace }: Place, prefix: string): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const page = await store.list(workspace, { prefix, after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.key ?? after;
  }
}

/** `v` is the version of the kind, `data` the record. */
export function encodeRecord<T>({ migrations = [] }: Definition<T>, data: T): Json {
  return { v: migrations.length + 1, data: data as Json };
}

/** Brings a stored value to today's version. Throws AssayError STORE_NEWER or STORE_DAMAGED. */
export function decodeRecord<T>(
  { folder, schema, migrations = [] }: Definition<T>,
  value: Json,
): T {
  const { v, data } = envelope(value);
  if (v > migrations.length + 1) throw newer(folder);
  if (v < 1) throw damaged(folder);
  let current: Json = data;
  for (const migrate of migrations.slice(v - 1)) current = migrate(current);
  const parsed = schema.safeParse(current);
  if (!parsed.success) throw damaged(folder, parsed.error);
  return parsed.data;
}

function decodeRow<T>(definition: Definition<T>, { key, version, value }: Row): Stored<T> {
  return { key, version, data: decodeRecord(definition, value) };
}

function envelope(value: Json): { v: number; data: Json } {
  if (value === null || typeof value !== 'object' || !('v' in value)) return { v: 0, data: null };
  return { v: Number(value['v']), data: value['data'] ?? null };
}

function newer(folder: string): AssayError {
  return new AssayError({
    code: 'STORE_NEWER',
    message: `A record of the kind "${folder}" was written by a newer version of Assay.`,
    remedy: 'Update Assay, or choose another data directory with --data.',
  });
}

function damaged(folder: string, cause?: unknown): AssayError {
  return new AssayError({
    code: 'STORE_DAMAGED',
    message: `A record of the kind "${folder}" in the data directory is damaged.`,
    remedy: 'Restore the data directory from a backup.',
    cause,
  });
}
