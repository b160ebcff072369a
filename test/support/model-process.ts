import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { ingest } from '../../src/pipeline.ts';
import { memoryLog } from './memory-log.ts';
import { paperOf } from './model-readings.ts';
import { operator, readingModel, used } from './reading-models.ts';

/**
 * Hands in a paper in a process of its own, and asks a model that pays for one answer, keeps it, says
 * so, and then waits for ever: node model-process.ts DATA WORKSPACE LEASE_MS
 */
const [data = '', workspace = '', leaseMs = ''] = process.argv.slice(2);
const examiner = openExaminer();
const model = readingModel(async function* (document, { cache, meter }) {
  await used(meter, 50, 50);
  await cache.put('first', 'Northwind Hosting');
  yield operator(document, 'Northwind Hosting');
  process.stdout.write('asked\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
const desk = {
  place: { store: await openSqliteStore(data), workspace },
  files: await openDiskFiles(data),
  components: await openSqliteComponents(data),
  clock: { now: () => Temporal.Now.instant() },
  log: memoryLog(),
  examiner,
  maxUpload: 25 * 1024 * 1024,
  leaseMs: Number(leaseMs),
  model,
};
await ingest(desk, [paperOf()], { signal: new AbortController().signal });
