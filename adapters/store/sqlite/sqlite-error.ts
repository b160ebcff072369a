import { AssayError, type ErrorReport } from '../../../src/errors.ts';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const busy = new Set([5, 6]);
const damaged = new Set([11, 26]);
const unusable = new Set([3, 8, 10, 13, 14]);

/** What to do about a damaged file of records; there is no other copy of them. */
const restoreRecords =
  'Restore assay.db from a backup, or choose another data directory with --data.';

/** The report of an error a person can do something about; undefined for a bug. */
export function sqliteReport(
  error: unknown,
  whenDamaged: string = restoreRecords,
): ErrorReport | undefined {
  if (error instanceof AssayError) return error.report();
  const code = primaryCode(error);
  if (code === undefined) return undefined;
  if (busy.has(code)) {
    return {
      code: 'STORE_BUSY',
      message: 'The data directory is busy: another process is writing to it.',
      remedy: 'Try again in a moment; close other running copies of Assay if it stays so.',
    };
  }
  if (damaged.has(code)) {
    return {
      code: 'STORE_DAMAGED',
      message: 'A database file in the data directory is damaged or is not a database.',
      remedy: whenDamaged,
    };
  }
  return unusable.has(code) ? unusableReport(code) : undefined;
}

function unusableReport(code: number): ErrorReport {
  return {
    code: 'DATA_DIRECTORY_UNUSABLE',
    message:
      code === 13
        ? 'The disk that holds the data directory is full.'
        : 'The database in the data directory cannot be read or written.',
    remedy: 'Check the free space and the permissions, or choose another one with --data.',
  };
}

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
