import type { Config } from '../../src/config.ts';
import type { JobRunner } from '../../src/ports/job-runner.ts';
import type { Logger } from '../../src/ports/logger.ts';

/**
 * Who runs the jobs: this process, or whichever is free where they share one Redis. BullMQ does not
 * speak to a cluster through node-redis (6.7); there every process runs its own, and the reconciler
 * takes up what one leaves behind.
 */
export async function openJobs({ redis }: Pick<Config, 'redis'>, log: Logger): Promise<JobRunner> {
  if (redis === undefined || redis.includes(',')) {
    const { inProcessJobs } = await import('../jobs/in-process/in-process-jobs.ts');
    return inProcessJobs({ log });
  }
  const { bullmqJobs } = await import('../jobs/bullmq/bullmq-jobs.ts');
  return bullmqJobs({ url: redis, log });
}
