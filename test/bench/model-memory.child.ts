import { openDesk } from '../../adapters/desk/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/pipeline.ts';
import { variedReport } from '../support/eval/varied-report.ts';

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

const desk = await openDesk(readConfig());
const idle = megabytes();
await ingest(
  desk,
  [{ file: 'report.pdf', bytes: variedReport(3, 7), supplier: 'Kestrel Controls', by: 'bench' }],
  { signal: new AbortController().signal },
);
const used = megabytes();
await desk.close();
process.stdout.write(JSON.stringify({ idle, used }));
