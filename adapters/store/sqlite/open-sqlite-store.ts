import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Commit, Row, Store } from '../../../src/ports/store.ts';
import { assertCommit, encodeValue } from '../../../src/ports/store-limits.ts';
import { type DatabaseThread, startDatabaseThread } from './database-thread.ts';
import { makeDataDirectory } from './make-data-directory.ts';
import type { StoredRow, StoreProtocol, TextCommit } from './messages.ts';

/** Characters of JSON to parse or write before the event loop gets a turn; about 2 ms of work. */
const slice = 500_000;

const defaultLimit = 1000;

/**
 * The embedded store: one SQLite file below the data directory, in a thread of its own, so that
 * neither a query nor a flush to disk holds up a conversation. Several processes may open the same
 * directory, but never one on a network file system. Throws AssayError DATA_DIRECTORY_UNUSABLE,
 * STORE_NEWER, STORE_DAMAGED or STORE_BUSY.
 */
export async function openSqliteStore(dataDirectory: string): Promise<Store> {
  await makeDataDirectory(dataDirectory);
  const database = await startDatabaseThread<StoreProtocol>(
    new URL('./database.worker.ts', import.meta.url),
    join(dataDirectory, 'assay.db'),
  );
  return {
    async get(workspace, key) {
      const row = await database.call('get', { workspace, key });
      return row && parseRow(row);
    },
    async list(workspace, { prefix = '', after = '', limit = defaultLimit }) {
      const query = { prefix, after, limit };
      return parseRows(await database.call('list', { workspace, query }));
    },
    commit: (workspace, commit) => sendCommit(database, workspace, commit),
    revision: (workspace, folder) => database.call('revision', { workspace, folder }),
    close: () => database.close(),
  };
}

async function sendCommit(
  database: DatabaseThread<StoreProtocol>,
  workspace: string,
  commit: Commit,
) {
  assertCommit(commit);
  return database.call('commit', { workspace, commit: await encodeCommit(commit) });
}

async function encodeCommit(commit: Commit): Promise<TextCommit> {
  const put: { key: string; text: string }[] = [];
  let written = 0;
  for (const { key, value } of commit.put ?? []) {
    const text = encodeValue(key, value);
    put.push({ key, text });
    written += text.length;
    if (written > slice) {
      written = 0;
      await nextTurn();
    }
  }
  return { check: commit.check ?? [], put, delete: commit.delete ?? [] };
}

async function parseRows(stored: readonly StoredRow[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let parsed = 0;
  for (const row of stored) {
    rows.push(parseRow(row));
    parsed += row.text.length;
    if (parsed > slice) {
      parsed = 0;
      await nextTurn();
    }
  }
  return rows;
}

function parseRow({ key, text, version }: StoredRow): Row {
  return { key, value: JSON.parse(text), version };
}
