import { Queue } from 'bullmq';
import type { CheckUp } from '../../desk/check-up.ts';
import { openQueueConnection } from './queue-connection.ts';
import { queueName, queuePrefix } from './queue-name.ts';

/** How many jobs wait, run, and failed for good, over the queues of these kinds. */
export async function checkQueues(url: string, kinds: readonly string[]): Promise<CheckUp> {
  const counts = await Promise.all(kinds.map((kind) => countJobs(url, kind)));
  const sum = (of: string) => counts.reduce((total, states) => total + (states[of] ?? 0), 0);
  const dead = sum('failed');
  const waiting = sum('waiting') + sum('delayed') + sum('prioritized');
  return {
    name: 'jobs',
    state: dead === 0 ? 'ok' : 'warning',
    detail: `${waiting} wait, ${sum('active')} run, ${dead} failed for good in the last 30 days`,
    ...(dead > 0 && {
      remedy: 'Look for "a job failed for good" in the log; what is not done yet is tried again.',
    }),
  };
}

async function countJobs(url: string, kind: string): Promise<Record<string, number>> {
  const { adapter, destroy } = openQueueConnection(url);
  const queue = new Queue(queueName(kind), { connection: adapter, prefix: queuePrefix });
  queue.on('error', () => undefined);
  try {
    return await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed');
  } finally {
    await queue.close();
    destroy();
  }
}
