import { ingest } from '../../src/pipeline.ts';
import { paperOf } from './model-readings.ts';
import { processDesk } from './process-desk.ts';
import { operator, readingModel, used } from './reading-models.ts';

/**
 * Hands in a paper in a process of its own, and asks a model that pays for one answer, keeps it, says
 * so, and then waits for ever: node dying-model-process.ts DATA WORKSPACE LEASE_MS
 */
const [data = '', workspace = '', leaseMs = ''] = process.argv.slice(2);
const model = readingModel(async function* (document, { cache, meter }) {
  await used(meter, 50, 50);
  await cache.put('first', 'Northwind Hosting');
  yield operator(document, 'Northwind Hosting');
  process.stdout.write('asked\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
const desk = { ...(await processDesk(data, workspace, Number(leaseMs))), model };
await ingest(desk, [paperOf()], { signal: new AbortController().signal });
