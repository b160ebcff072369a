import { describe } from 'vitest';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { componentIndexContract } from '../contracts/component-index-contract.ts';
import { redisIsHere, startRedis, startRedisCluster } from '../support/redis-server.ts';

const module = new URL('../../adapters/store/redis/open-redis-components.ts', import.meta.url);

describe.skipIf(!redisIsHere)('adapters/store/redis/open-redis-components.ts', () => {
  componentIndexContract('the component index on one Redis', async () => {
    const server = await startRedis();
    return {
      open: () => openRedisComponents(server.url),
      opener: { module, name: 'openRedisComponents', location: server.url },
      remove: () => server.remove(),
    };
  });

  componentIndexContract('the component index on a Redis cluster', async () => {
    const cluster = await startRedisCluster();
    return {
      open: () => openRedisComponents(cluster.urls),
      opener: { module, name: 'openRedisComponents', location: cluster.urls },
      remove: () => cluster.remove(),
    };
  });
});
