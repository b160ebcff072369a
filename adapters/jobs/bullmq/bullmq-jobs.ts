import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createNodeRedisClient,
  Queue,
  type Job as QueueJob,
  UnrecoverableError,
  Worker,
} from 'bullmq';
import { afterFailure } from '../../../src/ports/after-failure.ts';
import { bugFields } from '../../../src/ports/bug-fields.ts';
import type { Job, JobHandler, JobRunner } from '../../../src/ports/job-runner.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { patientRedisClient } from '../../store/redis/redis-client.ts';

export type BullmqOptions = Readonly<{
  url: string;
  log: Logger;
  /** Jobs that run side by side in this process. @defaultValue 2 */
  concurrency?: number;
  /** Multiplies every delay before a retry. @defaultValue 1 */
  patience?: number;
}>;

const queueName = 'assay-jobs';
/** One hash tag, because a queue is one slot of a cluster. */
const prefix = '{assay}';
const maxAttempts = 5;
const deadLetters = { age: 30 * 24 * 3600, count: 1_000 };
const waiting = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/**
 * Runs jobs in whichever process is free, through one Redis. What it holds may be lost: the store
 * says what is left to do. Jobs that failed for good stay to be looked at for 30 days.
 */
export async function bullmqJobs(options: BullmqOptions): Promise<JobRunner> {
  const { url, log, concurrency = 2, patience = 1 } = options;
  const handlers = new Map<string, JobHandler>();
  const closing = new AbortController();
  const connections: QueueConnection[] = [];
  const connect = () => {
    const connection = openConnection(url);
    connections.push(connection);
    return connection.adapter;
  };
  const queue = new Queue<Job>(queueName, { connection: connect(), prefix });
  queue.on('error', () => undefined);
  let worker: Worker<Job> | undefined;

  const run = async (job: QueueJob<Job>) => {
    const handler = handlers.get(job.data.kind);
    if (!handler) throw new UnrecoverableError('No handler for this kind of job.');
    await handler(job.data, closing.signal).catch((error: unknown) => giveUpOn(job, error));
  };
  const giveUpOn = ({ data, attemptsMade }: QueueJob<Job>, error: unknown) => {
    const attempt = attemptsMade + 1;
    const { action } = afterFailure(error, attempt, 0);
    if (action === 'retry') throw error;
    if (action === 'stop') return;
    const { kind, operation } = data;
    log.error({ kind, operation, attempt, ...bugFields(error) }, 'a job failed for good');
    throw new UnrecoverableError('failed for good');
  };
  const backoffStrategy = (attemptsMade: number, _type?: string, error?: Error) => {
    const decision = afterFailure(error, attemptsMade, Math.random());
    return decision.action === 'retry' ? Math.ceil(decision.delayMs * patience) : -1;
  };

  return {
    async enqueue(job) {
      if (closing.signal.aborted) throw new Error('The job runner is closed.');
      await queue.add(job.kind, job, {
        deduplication: { id: identityOf(job), keepLastIfActive: true },
        attempts: maxAttempts,
        backoff: { type: 'custom' },
        removeOnComplete: true,
        removeOnFail: deadLetters,
      });
    },
    process(kind, handler) {
      handlers.set(kind, handler);
      worker ??= new Worker<Job>(queueName, run, {
        connection: connect(),
        prefix,
        concurrency,
        settings: { backoffStrategy },
      }).on('error', () => undefined);
    },
    async idle() {
      while (await isBusy(queue)) await wait(20);
    },
    async close() {
      closing.abort();
      await worker?.close();
      await queue.close();
      for (const { destroy } of connections) destroy();
    },
  };
}

type QueueConnection = Readonly<{
  adapter: ReturnType<typeof createNodeRedisClient>;
  destroy(): void;
}>;

/**
 * A client of its own for each queue and worker, destroyed with it: BullMQ leaves one it was given
 * open, and the end of Redis would then be an unhandled error that ends this process (bullmq 6.7).
 */
function openConnection(url: string): QueueConnection {
  const client = patientRedisClient(url);
  const adapter = createNodeRedisClient(client);
  adapter.on('error', () => undefined);
  return {
    adapter,
    destroy: () => {
      if (client.isOpen) client.destroy();
    },
  };
}

async function isBusy(queue: Queue<Job>): Promise<boolean> {
  const counts = await queue.getJobCounts(...waiting);
  return Object.values(counts).some((count) => count > 0);
}

function identityOf({ workspace, kind, operation }: Job): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, kind, operation]))
    .digest('hex')
    .slice(0, 40);
}
