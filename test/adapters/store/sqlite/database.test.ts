import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../adapters/store/sqlite/database.ts';
import { migrate } from '../../../../adapters/store/sqlite/migrate.ts';
import { sqliteReport } from '../../../../adapters/store/sqlite/sqlite-error.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assay-database-'));
  file = join(directory, 'assay.db');
});
afterEach(() => rmSync(directory, { recursive: true }));

const put = (key: string) => ({ check: [], put: [{ key, text: '1' }], delete: [] });

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It worked.');
}

describe('a database that another process is writing to', () => {
  test('is read without waiting, and called busy when the write takes too long', () => {
    const database = openDatabase(file, 20);
    database.commit('w', put('a'));
    const writer = new DatabaseSync(file);
    writer.exec(`BEGIN IMMEDIATE; UPDATE record SET value = '2';`);
    expect(database.get('w', 'a')?.text).toBe('1');
    const error = errorOf(() => database.commit('w', put('b')));
    expect(sqliteReport(error)).toMatchObject({ code: 'STORE_BUSY' });
    writer.exec('COMMIT');
    writer.close();
    expect(database.commit('w', put('b')).ok).toBe(true);
    database.close();
  });
});

describe('a database without a free byte', () => {
  test('refuses the commit, keeps what it has, and goes on when there is room', () => {
    openDatabase(file).close();
    const full = new DatabaseSync(file);
    const pages = Number(full.prepare('PRAGMA page_count').get()?.['page_count']);
    full.exec(`PRAGMA max_page_count = ${pages}`);
    const error = errorOf(() => {
      full.exec(`INSERT INTO record VALUES ('w', 'k', '${'x'.repeat(50_000)}', 1)`);
    });
    expect(sqliteReport(error)).toMatchObject({
      code: 'DATA_DIRECTORY_UNUSABLE',
      message: 'The disk that holds the data directory is full.',
    });
    full.close();
    const database = openDatabase(file);
    expect(database.list('w', { prefix: '', after: '', limit: 10 })).toEqual([]);
    expect(database.commit('w', put('a')).ok).toBe(true);
    database.close();
  });
});

describe('a database of an earlier version', () => {
  const steps = ['CREATE TABLE a (x TEXT) STRICT', 'ALTER TABLE a ADD COLUMN y TEXT'];
  const versionOf = (database: DatabaseSync) =>
    database.prepare('PRAGMA user_version').get()?.['user_version'];

  test('is brought to the newest one, step by step, and keeps its rows', () => {
    const database = new DatabaseSync(file);
    migrate(database, steps.slice(0, 1));
    database.exec(`INSERT INTO a VALUES ('kept')`);
    migrate(database, steps);
    expect(database.prepare('SELECT * FROM a').all()).toEqual([{ x: 'kept', y: null }]);
    expect(versionOf(database)).toBe(2);
    database.close();
  });

  test('stays as it was when a step fails', () => {
    const database = new DatabaseSync(file);
    migrate(database, steps.slice(0, 1));
    expect(() => migrate(database, [...steps, 'no statement'])).toThrow('syntax error');
    expect(versionOf(database)).toBe(1);
    expect(errorOf(() => database.prepare('SELECT y FROM a'))).toBeInstanceOf(Error);
    database.close();
  });
});

describe('an error of the database', () => {
  test('that is a bug has no report', () => {
    expect(sqliteReport(new TypeError('x'))).toBeUndefined();
    const database = new DatabaseSync(':memory:');
    expect(sqliteReport(errorOf(() => database.exec('nonsense')))).toBeUndefined();
    database.close();
  });
});
