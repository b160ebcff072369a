import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { openBot } from '../../src/bot.ts';
import { incomingEventSchema } from '../../src/conversation/incoming-event.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { fileLedger } from './file-ledger.ts';
import { memoryLog } from './memory-log.ts';
import { recordingChannel } from './recording-channel.ts';

/**
 * A bot in a process of its own, which a test may kill at any moment. It takes events as lines of
 * JSON and prints the operation when it acknowledges one: node bot-process.ts DATA LEDGER LEASE_MS PAPER
 */
const [data = '', ledger = '', leaseMs = '', paper = ''] = process.argv.slice(2);
const log = memoryLog();

const bytes = await readFile(paper);
const files = new Proxy<Record<string, Uint8Array>>({}, { get: () => bytes });
const bot = openBot({
  desk: {
    place: { store: await openSqliteStore(data), workspace: 'none' },
    files: await openDiskFiles(data),
    components: await openSqliteComponents(data),
    clock: { now: () => Temporal.Now.instant() },
    log,
    examiner: openExaminer(),
    maxUpload: 25 * 1024 * 1024,
    leaseMs: Number(leaseMs),
  },
  jobs: inProcessJobs({ log }),
  asOf: '2026-11-23',
  fileGraceMs: 200,
  reconcileMs: 200,
});
bot.connect(recordingChannel('slack', { ledger: fileLedger(ledger), files }));
await bot.start();
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const event = incomingEventSchema.parse(JSON.parse(line));
  bot
    .receive(event)
    .then(() => process.stdout.write(`${event.operation}\n`))
    .catch(() => process.exit(1));
}
