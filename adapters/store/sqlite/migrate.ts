import type { DatabaseSync } from 'node:sqlite';
import { AssayError } from '../../../src/errors.ts';

/** Brings a file to the last of the steps; several processes may do so at once. Throws STORE_NEWER. */
export function migrate(database: DatabaseSync, steps: readonly string[]): void {
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
