import { readFileSync } from 'node:fs';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { openBot } from '../../src/bot.ts';
import { reply } from '../../src/conversation/reply.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { fileLedger } from './file-ledger.ts';
import { memoryLog } from './memory-log.ts';
import { recordingChannel, type SeenReply } from './recording-channel.ts';

/**
 * A scheduler in a process of its own, which a test may kill at any moment. Its clock shows what
 * stands in a file, and what it says is appended to another: node digest-process.ts DATA REDIS CLOCK
 * LEDGER. REDIS may be "-": then the records are in SQLite.
 */
const [data = '', redis = '-', clockFile = '', ledger = ''] = process.argv.slice(2);
const log = memoryLog();
const isSqlite = redis === '-';

const said = fileLedger(ledger);
/** Without text and picture: what counts is who was told what, and how often. */
const add = ({ reply: { headline }, ...seen }: SeenReply) =>
  said.add({ ...seen, reply: reply({ headline, text: '' }) });

/** Goes on from where the file sets it, so that leases end. */
const shown = () => Temporal.Instant.from(readFileSync(clockFile, 'utf8').trim());
let setTo = shown();
let setAt = performance.now();
function now(): Temporal.Instant {
  const latest = shown();
  if (!latest.equals(setTo)) {
    setTo = latest;
    setAt = performance.now();
  }
  return setTo.add({ milliseconds: Math.floor(performance.now() - setAt) });
}

const bot = openBot({
  desk: {
    place: {
      store: await (isSqlite ? openSqliteStore(data) : openRedisStore(redis)),
      workspace: 'none',
    },
    files: await openDiskFiles(data),
    components: await (isSqlite ? openSqliteComponents(data) : openRedisComponents(redis)),
    clock: { now },
    log,
    examiner: openExaminer(),
    maxUpload: 25 * 1024 * 1024,
    leaseMs: 2_000,
  },
  jobs: inProcessJobs({ log }),
  reconcileMs: 200,
});
bot.connect(recordingChannel('slack', { ledger: { ...said, add } }));
await bot.start();
process.stdout.write('ready\n');
setInterval(() => undefined, 1_000);
