import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { writeEveryRecord } from '../support/every-record.ts';

/**
 * Writes one record of every kind to a fixture: node test/records/write-fixture.ts NAME. Do it at
 * every release that changes a record, under a new name; a released fixture is never written again.
 */
const [name = ''] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), 'assay-fixture-'));
const store = await openSqliteStore(directory);
await writeEveryRecord({ store, workspace: 'w' });
const rows = await store.list('w', {});
const records = Object.fromEntries(rows.map((row) => [row.key, row.value]));
const file = new URL(`./fixtures/${name}.json`, import.meta.url);
await writeFile(file, `${JSON.stringify(records, null, 2)}\n`);
await store.close();
await rm(directory, { recursive: true });
