import { DatabaseSync } from 'node:sqlite';
import type { CommitResult } from '../../../src/ports/store.ts';
import { endOfPrefix } from './end-of-prefix.ts';
import type { ListQuery, StoredRow, TextCommit } from './messages.ts';
import { migrate } from './schema.ts';

/** The synchronous engine behind the store; it lives in the database thread. */
export type Database = Readonly<{
  get(workspace: string, key: string): StoredRow | undefined;
  list(workspace: string, query: ListQuery): readonly StoredRow[];
  commit(workspace: string, commit: TextCommit): CommitResult;
  close(): void;
}>;

/**
 * Opens or creates the file. Commits are flushed to disk before they are acknowledged, and readers
 * never wait for writers (write-ahead log). `patienceMs` is how long to wait for another process that
 * is writing. Throws AssayError STORE_NEWER or an error of SQLite.
 */
export function openDatabase(file: string, patienceMs = 10_000): Database {
  const sqlite = new DatabaseSync(file, { timeout: patienceMs });
  try {
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(sqlite);
    return prepare(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function prepare(sqlite: DatabaseSync): Database {
  const get = sqlite.prepare(
    'SELECT key, value AS text, version FROM record WHERE workspace = ? AND key = ?',
  );
  const list = sqlite.prepare(
    `SELECT key, value AS text, version FROM record
     WHERE workspace = ? AND key >= ? AND key > ? ORDER BY key LIMIT ?`,
  );
  const listBelow = sqlite.prepare(
    `SELECT key, value AS text, version FROM record
     WHERE workspace = ? AND key >= ? AND key > ? AND key < ? ORDER BY key LIMIT ?`,
  );
  const commit = preparedCommit(sqlite);
  return {
    get: (workspace, key) => get.get(workspace, key) as StoredRow | undefined,
    list(workspace, { prefix, after, limit }) {
      const end = endOfPrefix(prefix);
      const rows =
        end === undefined
          ? list.all(workspace, prefix, after, limit)
          : listBelow.all(workspace, prefix, after, end, limit);
      return rows as StoredRow[];
    },
    commit(workspace, changes) {
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = commit(workspace, changes);
        sqlite.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
        return result;
      } catch (error) {
        if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => sqlite.close(),
  };
}

function preparedCommit(sqlite: DatabaseSync): Database['commit'] {
  const versionOf = sqlite.prepare('SELECT version FROM record WHERE workspace = ? AND key = ?');
  const count = sqlite.prepare(
    `INSERT INTO workspace (name, commits) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET commits = commits + 1 RETURNING commits`,
  );
  const put = sqlite.prepare(
    `INSERT INTO record (workspace, key, value, version) VALUES (?, ?, ?, ?)
     ON CONFLICT (workspace, key) DO UPDATE SET value = excluded.value, version = excluded.version`,
  );
  const remove = sqlite.prepare('DELETE FROM record WHERE workspace = ? AND key = ?');
  return (workspace, changes) => {
    for (const { key, version } of changes.check) {
      if (Number(versionOf.get(workspace, key)?.['version'] ?? 0) !== version) {
        return { ok: false, conflict: key };
      }
    }
    const version = Number(count.get(workspace)?.['commits']);
    for (const { key, text } of changes.put) put.run(workspace, key, text, version);
    for (const key of changes.delete) remove.run(workspace, key);
    return { ok: true, version };
  };
}
