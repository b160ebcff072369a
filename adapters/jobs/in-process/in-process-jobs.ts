import { setTimeout as wait } from 'node:timers/promises';
import { afterFailure } from '../../../src/ports/after-failure.ts';
import { bugFields } from '../../../src/ports/bug-fields.ts';
import type { Job, JobHandler, JobRunner } from '../../../src/ports/job-runner.ts';
import type { Logger } from '../../../src/ports/logger.ts';

export type InProcessOptions = Readonly<{
  log: Logger;
  /** Jobs of a kind that run side by side, where the kind does not say. @defaultValue 2 */
  concurrency?: number;
  /** Multiplies every delay before a retry. @defaultValue 1 */
  patience?: number;
}>;

type Waiting = { readonly job: Job; readonly attempt: number };

/** Runs jobs in this process, in the order they came. What waits is lost with the process. */
export function inProcessJobs(options: InProcessOptions): JobRunner {
  const { log, concurrency = 2, patience = 1 } = options;
  const handlers = new Map<string, Readonly<{ handler: JobHandler; atOnce: number }>>();
  const busy = new Map<string, number>();
  const waiting = new Map<string, Waiting>();
  const running = new Map<string, Promise<void>>();
  const resting = new Set<Promise<void>>();
  const closing = new AbortController();
  let whenIdle = Promise.withResolvers<void>();

  const pump = () => {
    for (const [key, { job, attempt }] of waiting) {
      if (closing.signal.aborted) break;
      const known = handlers.get(job.kind);
      const side = busy.get(job.kind) ?? 0;
      if (!known || running.has(key) || side >= known.atOnce) continue;
      waiting.delete(key);
      busy.set(job.kind, side + 1);
      running.set(key, run(key, job, attempt, known.handler));
    }
    if (waiting.size + running.size + resting.size > 0) return;
    whenIdle.resolve();
    whenIdle = Promise.withResolvers();
  };

  const run = async (key: string, job: Job, attempt: number, handler: JobHandler) => {
    try {
      await handler(job, closing.signal);
    } catch (error) {
      fail(key, job, attempt, error);
    } finally {
      running.delete(key);
      busy.set(job.kind, (busy.get(job.kind) ?? 1) - 1);
      pump();
    }
  };

  const fail = (key: string, job: Job, attempt: number, error: unknown) => {
    const decision = afterFailure(error, attempt, Math.random());
    if (decision.action === 'dead letter') {
      const { kind, operation } = job;
      log.error({ kind, operation, attempt, ...bugFields(error) }, 'a job failed for good');
    }
    if (decision.action !== 'retry' || closing.signal.aborted) return;
    const rest = wait(decision.delayMs * patience, undefined, { signal: closing.signal })
      .then(() => {
        if (!waiting.has(key)) waiting.set(key, { job, attempt: attempt + 1 });
      })
      .catch(() => undefined)
      .finally(() => {
        resting.delete(rest);
        pump();
      });
    resting.add(rest);
  };

  return {
    async enqueue(job) {
      if (closing.signal.aborted) throw new Error('The job runner is closed.');
      const key = JSON.stringify([job.workspace, job.kind, job.operation]);
      if (!waiting.has(key)) waiting.set(key, { job, attempt: 1 });
      pump();
    },
    process(kind, handler, { atOnce = concurrency } = {}) {
      handlers.set(kind, { handler, atOnce });
      pump();
    },
    idle() {
      const idle = whenIdle.promise;
      pump();
      return idle;
    },
    async close() {
      closing.abort();
      waiting.clear();
      await Promise.all([...running.values(), ...resting]);
    },
  };
}
