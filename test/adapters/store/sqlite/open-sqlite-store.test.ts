import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../../adapters/store/sqlite/open-sqlite-store.ts';
import { storeContract } from '../../../contracts/store-contract.ts';

const temporaryDirectory = () => mkdtemp(join(tmpdir(), 'assay-store-'));

storeContract('the embedded store', async () => {
  const location = await temporaryDirectory();
  const module = new URL('../../../../adapters/store/sqlite/open-sqlite-store.ts', import.meta.url);
  return {
    open: () => openSqliteStore(location),
    opener: { module, name: 'openSqliteStore', location },
    remove: () => rm(location, { recursive: true }),
  };
});

describe('opening the embedded store', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('creates the data directory', async () => {
    const store = await openSqliteStore(join(directory, 'a', 'b'));
    await store.commit('w', { put: [{ key: 'a', value: 1 }] });
    await store.close();
    const again = await openSqliteStore(join(directory, 'a', 'b'));
    expect((await again.get('w', 'a'))?.value).toBe(1);
    await again.close();
  });

  test('many at once on a new directory all succeed', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => openSqliteStore(directory)));
    await Promise.all(
      stores.map((store, at) => store.commit('w', { put: [{ key: `k${at}`, value: at }] })),
    );
    expect(await stores[0]?.list('w', {})).toHaveLength(8);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('flushes every commit to disk and lets readers and writers work side by side', async () => {
    const store = await openSqliteStore(directory);
    const file = new DatabaseSync(join(directory, 'assay.db'));
    expect(file.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal');
    file.close();
    await store.close();
  });

  test('a directory that cannot be made is said plainly', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(openSqliteStore(join(directory, 'file', 'data'))).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_UNUSABLE',
      remedy: expect.stringContaining('--data'),
    });
  });

  test('data of a newer version is refused and left as it is', async () => {
    await (await openSqliteStore(directory)).close();
    const file = new DatabaseSync(join(directory, 'assay.db'));
    file.exec('PRAGMA user_version = 99');
    file.close();
    await expect(openSqliteStore(directory)).rejects.toMatchObject({
      code: 'STORE_NEWER',
      message: expect.stringContaining('layout 99'),
    });
  });

  test('a file that is no database is called damaged', async () => {
    await writeFile(join(directory, 'assay.db'), 'not a database '.repeat(1000));
    await expect(openSqliteStore(directory)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });

  test('a database with a broken page is called damaged when the page is read', async () => {
    const store = await openSqliteStore(directory);
    const put = Array.from({ length: 200 }, (_, at) => ({ key: `k${at}`, value: 'v'.repeat(900) }));
    await store.commit('w', { put });
    await store.close();
    const file = await open(join(directory, 'assay.db'), 'r+');
    const garbage = Buffer.alloc(10 * 4096, 0xff);
    await file.write(garbage, 0, garbage.length, 4 * 4096);
    await file.close();
    const again = await openSqliteStore(directory);
    await expect(again.list('w', {})).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await again.close();
  });

  test('a closed store says so', async () => {
    const store = await openSqliteStore(directory);
    await store.close();
    await store.close();
    await expect(store.get('w', 'a')).rejects.toThrow('The store is closed.');
  });
});
