import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, type Job as QueueJob, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import { afterFailure } from '../../../src/ports/after-failure.ts';
import { bugFields } from '../../../src/ports/bug-fields.ts';
import type { Job, JobHandler, JobRunner } from '../../../src/ports/job-runner.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { openQueueConnection, type QueueConnection } from './queue-connection.ts';
import { queueName, queuePrefix } from './queue-name.ts';

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

const deadLetters = { age: 30 * 24 * 3600, count: 1_000 };

/**
 * Runs jobs in whichever process is free, through one Redis; a queue per kind. What it holds may be
 * lost: the store says what is left to do. Jobs that failed for good stay to be looked at for 30
 * days.
 */
export function bullmqJobs({ url, log, concurrency = 2, patience = 1 }: BullmqOptions): JobRunner {
  const closing = new AbortController();
  const connections: QueueConnection[] = [];
  const queues = new Map<string, Queue<Job>>();
  const workers = new Map<string, Worker<Job>>();
  const connect = () => {
    const connection = openQueueConnection(url);
    connections.push(connection);
    return { connection: connection.adapter, prefix: queuePrefix };
  };
  const queueOf = (kind: string) =>
    queues.getOrInsertComputed(kind, () =>
      new Queue<Job>(queueName(kind), connect()).on('error', () => undefined),
    );

  return {
    async enqueue(job) {
      if (closing.signal.aborted) throw new Error('The job runner is closed.');
      await queueOf(job.kind).add(job.kind, job, {
        deduplication: { id: identityOf(job), keepLastIfActive: true },
        attempts: maxAttempts,
        backoff: { type: 'custom' },
        removeOnComplete: true,
        removeOnFail: deadLetters,
      });
    },
    process(kind, handler, { atOnce = concurrency } = {}) {
      const run = async (job: QueueJob<Job>, token?: string) => {
        if (closing.signal.aborted) await giveBack(job, token);
        await runJob(job, handler, closing.signal, log);
      };
      const settings = { backoffStrategy: backoff(patience) };
      const worker = new Worker<Job>(queueName(kind), run, {
        ...connect(),
        ...takeOver,
        drainDelay,
        concurrency: atOnce,
        settings,
      });
      workers.set(
        kind,
        worker.on('error', () => undefined),
      );
    },
    async idle() {
      while (await isBusy(queues.values())) await wait(20);
    },
    async close() {
      closing.abort();
      await Promise.all([...workers.values()].map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      for (const { destroy } of connections) destroy();
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

const unfinished = ['waiting', 'active', 'delayed', 'prioritized'] as const;

async function isBusy(queues: Iterable<Queue<Job>>): Promise<boolean> {
  const counts = await Promise.all([...queues].map((queue) => queue.getJobCounts(...unfinished)));
  return counts.some((states) => Object.values(states).some((count) => count > 0));
}

function identityOf({ workspace, kind, operation }: Job): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, kind, operation]))
    .digest('hex')
    .slice(0, 40);
}
