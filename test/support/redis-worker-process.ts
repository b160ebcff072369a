import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { bullmqJobs } from '../../adapters/jobs/bullmq/bullmq-jobs.ts';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openBot } from '../../src/bot.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { fileLedger } from './file-ledger.ts';
import { longReport } from './long-report.ts';
import { memoryLog } from './memory-log.ts';
import { recordingChannel } from './recording-channel.ts';
import { smallPaper } from './small-papers.ts';

/**
 * A worker in a process of its own, which a test may kill at any moment. What it says is appended to
 * a file: node redis-worker-process.ts REDIS DATA LEDGER LEASE_MS READERS PAGES. With PAGES its papers are
 * PDFs of so many pages, else a few lines of text.
 */
const [url = '', data = '', ledger = '', leaseMs = '', readers = '', pages = '0'] =
  process.argv.slice(2);
const log = memoryLog();

const paper = (at: number) =>
  pages === '0' ? smallPaper(at).bytes : longReport(Number(pages), `paper ${at} `);

/** The key of a file begins with the number of the paper. */
const files = new Proxy<Record<string, Uint8Array>>(
  {},
  { get: (_, key) => paper(Number.parseInt(String(key), 10)) },
);
const bot = openBot({
  desk: {
    place: { store: await openRedisStore(url), workspace: 'none' },
    files: await openDiskFiles(data),
    components: await openRedisComponents(url),
    clock: { now: () => Temporal.Now.instant() },
    log,
    examiner: openExaminer({ concurrency: Number(readers) }),
    maxUpload: 25 * 1024 * 1024,
    leaseMs: Number(leaseMs),
  },
  jobs: bullmqJobs({ url, log }),
  role: 'worker',
  asOf: '2026-11-23',
  reconcileMs: 2_000,
});
bot.connect(recordingChannel('slack', { ledger: fileLedger(ledger), files }));
await bot.start();
process.stdout.write('ready\n');
