import { basename } from 'node:path';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { bytesOfFile } from '../../src/evidence/bytes-of-file.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { ingest } from '../../src/pipeline.ts';
import { memoryLog } from './memory-log.ts';

/**
 * Ingests files in a process of its own, which a test may kill at any moment; without files it
 * finishes what is unfinished. It says when it begins: node ingest-process.ts DATA WORKSPACE LEASE_MS [FILE…]
 */
const [data = '', workspace = '', leaseMs = '', ...paths] = process.argv.slice(2);
const examiner = openExaminer();
const desk = {
  place: { store: await openSqliteStore(data), workspace },
  files: await openDiskFiles(data),
  components: await openSqliteComponents(data),
  clock: { now: () => Temporal.Now.instant() },
  log: memoryLog(),
  examiner,
  maxUpload: 25 * 1024 * 1024,
  leaseMs: Number(leaseMs),
};
const options = { signal: new AbortController().signal };
const uploads = paths.map((path) => ({
  file: basename(path),
  bytes: bytesOfFile(path),
  supplier: 'Nordwerk GmbH',
  by: 'terminal',
}));
process.stdout.write('ready\n');
if (uploads.length > 0) await ingest(desk, uploads, options);
else await reconcileUnfinished(desk, options);
await examiner.close();
await Promise.all([desk.components.close(), desk.place.store.close()]);
