import { basename } from 'node:path';
import { bytesOfFile } from '../../src/evidence/bytes-of-file.ts';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { ingest } from '../../src/pipeline.ts';
import { processDesk } from './process-desk.ts';

/**
 * Ingests files in a process of its own, which a test may kill at any moment; without files it
 * finishes what is unfinished. It says when it begins: node ingest-process.ts DATA WORKSPACE LEASE_MS [FILE…]
 */
const [data = '', workspace = '', leaseMs = '', ...paths] = process.argv.slice(2);
const desk = await processDesk(data, workspace, Number(leaseMs));
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
await desk.examiner.close();
await Promise.all([desk.components.close(), desk.place.store.close()]);
