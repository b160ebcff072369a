import type { DatabaseSync } from 'node:sqlite';
import type { CommitResult } from '../../../src/ports/store.ts';
import { foldersOf } from '../folders-of.ts';
import { endOfPrefix } from './end-of-prefix.ts';
import type { ListQuery, StoredRow, TextCommit } from './messages.ts';
import { inTransaction, openFile } from './open-file.ts';
import { migrations } from './schema.ts';

/** The synchronous engine behind the store; it lives in the database thread. */
export type Database = Readonly<{
  get(workspace: string, key: string): StoredRow | undefined;
  list(workspace: string, query: ListQuery): readonly StoredRow[];
  commit(workspace: string, commit: TextCommit): CommitResult;
  /** Version of the last commit to the folder, or to anything. */
  revision(workspace: string, folder?: string): number;
  close(): void;
}>;

/** Opens or creates the file of the records; see `openFile`. */
export function openDatabase(file: string, patienceMs?: number): Database {
  return openFile(file, migrations, prepare, patienceMs);
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
  const revision = sqlite.prepare('SELECT commits AS version FROM workspace WHERE name = ?');
  const folderRevision = sqlite.prepare(
    'SELECT version FROM folder WHERE workspace = ? AND name = ?',
  );
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
    commit: (workspace, changes) =>
      inTransaction(
        sqlite,
        () => commit(workspace, changes),
        ({ ok }) => ok,
      ),
    revision(workspace, folder) {
      const row =
        folder === undefined ? revision.get(workspace) : folderRevision.get(workspace, folder);
      return Number(row?.['version'] ?? 0);
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
  const touch = sqlite.prepare(
    `INSERT INTO folder (workspace, name, version) VALUES (?, ?, ?)
     ON CONFLICT (workspace, name) DO UPDATE SET version = excluded.version`,
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
    for (const folder of foldersOf(changes)) touch.run(workspace, folder, version);
    return { ok: true, version };
  };
}
