import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { bullmqJobs } from '../../adapters/jobs/bullmq/bullmq-jobs.ts';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openBot } from '../../src/bot.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import { fileReference, messageEvent } from './chat-events.ts';
import { fileLedger } from './file-ledger.ts';
import { memoryLog } from './memory-log.ts';
import { recordingChannel } from './recording-channel.ts';
import { smallPaper } from './small-papers.ts';

const script = new URL('./redis-worker-process.ts', import.meta.url).pathname;
const environment = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'assay-test-cache') };
const workspace = 'T1';

type Options = Readonly<{
  url: string;
  folder: string;
  /** Documents a worker reads side by side. */
  readers: number;
  /** Of each paper, which is then a PDF. @defaultValue a few lines of text */
  pages?: number;
  leaseMs?: number;
}>;

/** One that receives, in this process, and workers in processes of their own, on one Redis. */
export async function redisWorkers({ url, folder, readers, pages = 0, leaseMs = 1_500 }: Options) {
  const log = memoryLog();
  const ledger = path.join(folder, 'said.jsonl');
  const said = fileLedger(ledger);
  const place = { store: await openRedisStore(url), workspace };
  const desk = {
    place,
    files: await openDiskFiles(folder),
    components: await openRedisComponents(url),
    clock: { now: () => Temporal.Now.instant() },
    log,
    examiner: openExaminer(),
    maxUpload: 25 * 1024 * 1024,
  };
  const jobs = bullmqJobs({ url, log });
  const bot = openBot({ desk, jobs, role: 'web' });
  bot.connect(recordingChannel('slack'));
  await bot.start();

  return {
    desk,
    /** Somebody hands in a paper; it is acknowledged when this resolves. */
    async handIn(at: number) {
      const { name, supplier } = smallPaper(at);
      const files = [{ ...fileReference(name, String(at)), key: `${at}@C1` }];
      await bot.receive(messageEvent(`for ${supplier}`, { workspace, ts: `${at}.0`, files }));
    },
    /** A worker that is ready to work. */
    async start() {
      const numbers = [leaseMs, readers, pages].map(String);
      const args = [script, url, folder, ledger, ...numbers];
      const child = spawn(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: environment,
      });
      const gone = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), gone]);
      return {
        pid: child.pid,
        async kill() {
          child.kill('SIGKILL');
          await gone;
        },
      };
    },
    /** What was handed in and is not answered. */
    open: async () => (await openEventRecords.list(place)).length,
    /** Operations that were answered, in the order of the answers. */
    answered: () => said.list().map(({ operation }) => operation),
    async close() {
      await bot.close();
      await desk.examiner.close();
      await Promise.all([desk.components.close(), place.store.close()]);
    },
  };
}
