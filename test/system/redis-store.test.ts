import { describe } from 'vitest';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { redisIsHere, startRedis, startRedisCluster } from '../support/redis-server.ts';

const module = new URL('../../adapters/store/redis/open-redis-store.ts', import.meta.url);

describe.skipIf(!redisIsHere)('adapters/store/redis/open-redis-store.ts', () => {
  storeContract('the store on one Redis', async () => {
    const server = await startRedis();
    return {
      open: () => openRedisStore(server.url),
      opener: { module, name: 'openRedisStore', location: server.url },
      remove: () => server.remove(),
    };
  });

  storeContract('the store on a Redis cluster', async () => {
    const cluster = await startRedisCluster();
    return {
      open: () => openRedisStore(cluster.urls),
      opener: { module, name: 'openRedisStore', location: cluster.urls },
      remove: () => cluster.remove(),
    };
  });
});
