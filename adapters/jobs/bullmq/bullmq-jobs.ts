import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, type Job as QueueJob, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import { afterFailure } from '../../../src/ports/after-failure.ts';
import { bugFields } from '../../../src/ports/bug-fields.ts';
import type { Job, JobHandler, JobRunner } from '../../../src/ports/job-runner.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { type Connected, connected } from './connected.ts';
import { queueName } from './queue-name.ts';

export type BullmqOptions = Readonly<{
  /** Address of one Redis. */
  url: string;
  log: Logger;
  /** Jobs of a kind that run side by side in this process, where the kind does not say. @defaultValue 2 */
  concurrency?: number;
  /** Multiplies every delay before a retry. @defaultValue 1 */
  patience?: number;
}>;

const maxAttempts = 5;

/**
 * What a killed process ran is run by another one after 10 to 30 s. It may come to that as often as
 * it likes: the record counts the take-overs and gives up. Times in ms.
 */
const takeOver = { lockDuration: 10_000, stalledInterval: 10_000, maxStalledCount: 1_000 } as const;

/** Seconds a queue is listened to at a time. Jobs are told at once; this only saves commands. */
const drainDelay = 20;

const howToAdd = {
  attempts: maxAttempts,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: { age: 30 * 24 * 3600, count: 1_000 },
} as const;

/** A job that cannot be added is found by a reconciler later; until then it is tried. Times in ms. */
const maxTries = 3;
const againMs = 1_000;
const addDeadlineMs = 10_000;

/**
 * Runs jobs in whichever process is free, through one Redis; a queue per kind. What it holds may be
 * lost: the store says what is left to do. Jobs that failed for good stay to be looked at for 30
 * days.
 */
export function bullmqJobs({ url, log, concurrency = 2, patience = 1 }: BullmqOptions): JobRunner {
  const closing = new AbortController();
  const queues = new Map<string, Connected<Queue<Job>>>();
  const workers = new Map<string, Connected<Worker<Job>>>();
  const queueOf = (kind: string) =>
    queues.getOrInsertComputed(kind, () =>
      connected(url, (connection) => new Queue<Job>(queueName(kind), connection)),
    );
  const add = async (job: Job) => {
    const queue = queueOf(job.kind);
    try {
      await inTime(queue.use.add(job.kind, job, { ...howToAdd, deduplication: onlyOnce(job) }));
    } catch (error) {
      // Its first connection failed, or it was lost: a queue never gets over the first (bullmq 6.7).
      if (queues.get(job.kind) === queue) queues.delete(job.kind);
      queue.abandon();
      throw error;
    }
  };
  const startWorker = (kind: string, handler: JobHandler, atOnce: number) => {
    const run = async (job: QueueJob<Job>, token?: string) => {
      if (closing.signal.aborted) await giveBack(job, token);
      await runJob(job, handler, closing.signal, log);
    };
    const settings = { backoffStrategy: backoff(patience) };
    const options = { ...takeOver, drainDelay, concurrency: atOnce, settings };
    const worker = connected(
      url,
      (connection) => new Worker<Job>(queueName(kind), run, { ...connection, ...options }),
    );
    workers.set(kind, worker);
    worker.use
      .waitUntilReady()
      .catch(async () => {
        if (closing.signal.aborted) return;
        worker.abandon();
        await wait(againMs, undefined, { signal: closing.signal, ref: false });
        startWorker(kind, handler, atOnce);
      })
      .catch(() => 'it was closed meanwhile');
  };

  return {
    async enqueue(job) {
      for (let tries = 1; ; tries += 1) {
        if (closing.signal.aborted) throw new Error('The job runner is closed.');
        try {
          return await add(job);
        } catch (error) {
          if (tries >= maxTries) throw error;
          await wait(againMs, undefined, { ref: false });
        }
      }
    },
    process: (kind, handler, { atOnce = concurrency } = {}) => startWorker(kind, handler, atOnce),
    async idle() {
      while (await isBusy([...queues.values()].map(({ use }) => use))) await wait(20);
    },
    async close() {
      closing.abort();
      await Promise.all([...workers.values()].map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** Fetched while this process was being closed: another one takes it. */
async function giveBack(job: QueueJob<Job>, token: string | undefined): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}

/** The retry table decides; what ends here is no failure of the job, or one that stays. */
async function runJob(
  { data, attemptsMade }: QueueJob<Job>,
  handler: JobHandler,
  signal: AbortSignal,
  log: Logger,
): Promise<void> {
  const attempt = attemptsMade + 1;
  try {
    await handler(data, signal);
  } catch (error) {
    const { action } = afterFailure(error, attempt, 0);
    if (action === 'retry') throw error;
    if (action === 'stop') return;
    const { kind, operation } = data;
    log.error({ kind, operation, attempt, ...bugFields(error) }, 'a job failed for good');
    throw new UnrecoverableError('failed for good');
  }
}

function backoff(patience: number) {
  return (attemptsMade: number, _type?: string, error?: Error): number => {
    const decision = afterFailure(error, attemptsMade, Math.random());
    return decision.action === 'retry' ? Math.ceil(decision.delayMs * patience) : -1;
  };
}

/** A queue whose connection is gone takes what it is given and does not answer. */
async function inTime(work: Promise<unknown>): Promise<void> {
  const late = AbortSignal.timeout(addDeadlineMs);
  const timer = Promise.withResolvers<never>();
  late.addEventListener('abort', () => timer.reject(late.reason));
  work.catch(() => undefined);
  await Promise.race([work, timer.promise]);
}

const unfinished = ['waiting', 'active', 'delayed', 'prioritized'] as const;

async function isBusy(queues: Iterable<Queue<Job>>): Promise<boolean> {
  const counts = await Promise.all([...queues].map((queue) => queue.getJobCounts(...unfinished)));
  return counts.some((states) => Object.values(states).some((count) => count > 0));
}

/** The same operation is one job while it waits, and one more while it runs. */
function onlyOnce({ workspace, kind, operation }: Job) {
  const id = createHash('sha256')
    .update(JSON.stringify([workspace, kind, operation]))
    .digest('hex')
    .slice(0, 40);
  return { id, keepLastIfActive: true };
}
