import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { bullmqJobs } from '../../adapters/jobs/bullmq/bullmq-jobs.ts';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openBot } from '../../src/bot.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { memoryLog } from './memory-log.ts';
import { recordingChannel, type SeenReply } from './recording-channel.ts';
import { smallPaper } from './small-papers.ts';

/**
 * A worker in a process of its own, which a test may kill at any moment. What it says is appended to
 * a file: node redis-worker-process.ts REDIS DATA LEDGER LEASE_MS READERS
 */
const [url = '', data = '', ledger = '', leaseMs = '', readers = ''] = process.argv.slice(2);
const log = memoryLog();
const said = (): readonly SeenReply[] =>
  existsSync(ledger)
    ? readFileSync(ledger, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/** The key of a file begins with the number of the paper. */
const files = new Proxy<Record<string, Uint8Array>>(
  {},
  { get: (_, key) => smallPaper(Number.parseInt(String(key), 10)).bytes },
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
const add = (seen: SeenReply) => appendFileSync(ledger, `${JSON.stringify(seen)}\n`);
bot.connect(recordingChannel('slack', { ledger: { list: said, add }, files }));
await bot.start();
process.stdout.write('ready\n');
