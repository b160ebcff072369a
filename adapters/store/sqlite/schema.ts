import type { DatabaseSync } from 'node:sqlite';
import { AssayError } from '../../../src/errors.ts';

/**
 * One entry per version, never edited once released. Keys sort by the bytes of their UTF-8 text,
 * which is what SQLite's default collation does.
 */
const migrations: readonly string[] = [
  `CREATE TABLE record (
     workspace TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     version INTEGER NOT NULL,
     PRIMARY KEY (workspace, key)
   ) STRICT;
   CREATE TABLE workspace (
     name TEXT NOT NULL PRIMARY KEY,
     commits INTEGER NOT NULL
   ) STRICT;`,
];

/** Brings the file to this version of Assay; several processes may do so at once. */
export function migrate(database: DatabaseSync, steps: readonly string[] = migrations): void {
  if (versionOf(database) === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database);
    if (version > steps.length) throw newer(version, steps.length);
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

function newer(found: number, known: number): AssayError {
  return new AssayError({
    code: 'STORE_NEWER',
    message: `The data directory was written by a newer version of Assay (layout ${found}, this one knows ${known}).`,
    remedy: 'Update Assay, or choose another data directory with --data.',
  });
}
