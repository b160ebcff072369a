import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { bullmqJobs } from '../../adapters/jobs/bullmq/bullmq-jobs.ts';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openBot } from '../../src/bot.ts';
import { ask } from '../../src/conversation/ask.ts';
import { AssayError } from '../../src/errors.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import { aftermath } from '../support/aftermath.ts';
import { fileReference, messageEvent } from '../support/chat-events.ts';
import { memoryLog } from '../support/memory-log.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';
import { temporaryData } from '../support/run-assay.ts';
import { smallPaper } from '../support/small-papers.ts';

const workspace = 'T1';
const papers = 16;
const deadlineMs = 2_000;
/** What the test itself waits for on a machine that is busy. */
const patienceMs = 1_500;
const frozenMs = 4_000;
const question = 'Who has an IEC 62443-4-1 certificate?';

async function openDesk(url: string, folder: string) {
  return {
    place: { store: await openRedisStore(url, { deadlineMs }), workspace },
    files: await openDiskFiles(folder),
    components: await openRedisComponents(url, { deadlineMs }),
    clock: { now: () => Temporal.Now.instant() },
    log: memoryLog(),
    examiner: openExaminer(),
    maxUpload: 25 * 1024 * 1024,
    leaseMs: 3_000,
  };
}

describe.skipIf(!redisIsHere)('the whole desk, when Redis fails under load', () => {
  const data = temporaryData();
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.remove();
    data.remove();
  });

  test('nothing acknowledged is lost, nobody waits beyond the deadline, nothing is started again', async () => {
    const desk = await openDesk(redis.url, data.folder);
    const channel = recordingChannel('slack', {
      files: Object.fromEntries(
        Array.from({ length: papers }, (_, at) => [`F${at}@C1`, smallPaper(at).bytes]),
      ),
    });
    const jobs = bullmqJobs({ url: redis.url, log: desk.log });
    const bot = openBot({ desk, jobs, asOf: '2026-11-23', reconcileMs: 1_000 });
    bot.connect(channel);
    await bot.start();

    const waits: number[] = [];
    let refused = 0;
    /** Like a chat, it tells again what was not acknowledged. */
    const insist = async (request: () => Promise<unknown>) => {
      for (;;) {
        const since = performance.now();
        const error = await request().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        waits.push(performance.now() - since);
        if (error === undefined) return;
        if (!(error instanceof AssayError) || error.code !== 'STORE_BUSY') throw error;
        refused += 1;
        await wait(100);
      }
    };
    let isOver = false;
    const asking = (async () => {
      while (!isOver) {
        await insist(() => ask(desk, question));
        await wait(50);
      }
    })();
    const handIn = async (from: number, to: number) => {
      for (let at = from; at < to; at += 1) {
        const { name, supplier } = smallPaper(at);
        const files = [fileReference(name, `F${at}`)];
        const event = messageEvent(`for ${supplier}`, { workspace, ts: `${at}.0`, files });
        await insist(() => bot.receive(event));
      }
    };

    await handIn(0, 4);
    await redis.kill();
    const during = handIn(4, 8);
    await wait(300);
    await redis.start();
    await during;
    redis.process().kill('SIGSTOP');
    const frozen = handIn(8, 12);
    await wait(frozenMs);
    redis.process().kill('SIGCONT');
    await frozen;
    await handIn(12, papers);

    const open = async () => (await openEventRecords.list(desk.place)).length;
    await expect.poll(open, { timeout: 60_000, interval: 100 }).toBe(0);
    isOver = true;
    await asking;
    await expect
      .poll(() => aftermath(desk.files, desk.place), { timeout: 20_000, interval: 200 })
      .toEqual({ accepted: papers, wrong: [], leftOver: 0, auditIntact: true, judged: true });
    const operations = Array.from({ length: papers }, (_, at) => `C1:${at}.0`);
    const answered = channel.seen().map(({ operation }) => operation);
    expect(answered.toSorted()).toEqual(operations.toSorted());
    expect(refused).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThan(deadlineMs + patienceMs);

    await bot.close();
    await desk.examiner.close();
    await Promise.all([desk.components.close(), desk.place.store.close()]);
  });
});
