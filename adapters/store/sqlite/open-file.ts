import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/**
 * Opens or creates a database and hands it to `prepare`. Commits are flushed to disk before they are
 * acknowledged, and readers never wait for writers (write-ahead log). `patienceMs` is how long to wait
 * for another process that is writing. Throws AssayError STORE_NEWER or an error of SQLite.
 */
export function openFile<T>(
  file: string,
  migrations: readonly string[],
  prepare: (sqlite: DatabaseSync) => T,
  patienceMs = 10_000,
): T {
  const sqlite = new DatabaseSync(file, { timeout: patienceMs });
  try {
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(sqlite, migrations);
    return prepare(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** All of the work or nothing of it; nothing, too, when its result is not to be kept. */
export function inTransaction<T>(
  sqlite: DatabaseSync,
  work: () => T,
  isKept: (result: T) => boolean = () => true,
): T {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sqlite.exec(isKept(result) ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** Everything the work reads is of one moment, whatever other processes write meanwhile. */
export function inSnapshot<T>(sqlite: DatabaseSync, work: () => T): T {
  sqlite.exec('BEGIN');
  try {
    return work();
  } finally {
    sqlite.exec('COMMIT');
  }
}
