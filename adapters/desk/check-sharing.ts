import type { Config } from '../../src/config.ts';
import { jobKinds } from '../../src/conversation/event-queue.ts';
import type { CheckUp } from './check-up.ts';

/** What has to be right where several processes share one Redis; nothing is loaded without. */
export async function checkSharing({ redis }: Pick<Config, 'redis'>): Promise<CheckUp[]> {
  if (redis === undefined) return [];
  const { checkRedis } = await import('../store/redis/check-redis.ts');
  const ofRedis = await checkRedis(redis);
  if (redis.includes(',')) return ofRedis;
  const { checkQueues } = await import('../jobs/bullmq/check-queues.ts');
  return [...ofRedis, await checkQueues(redis, jobKinds)];
}
