import { createNodeRedisClient } from 'bullmq';
import { patientRedisClient } from '../../store/redis/redis-client.ts';

export type QueueConnection = Readonly<{
  adapter: ReturnType<typeof createNodeRedisClient>;
  destroy(): void;
}>;

/**
 * A client of its own for each queue and worker, destroyed with it: BullMQ leaves one it was given
 * open, and the end of Redis would then be an unhandled error that ends this process (bullmq 6.7).
 */
export function openQueueConnection(url: string): QueueConnection {
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
