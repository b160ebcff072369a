import { describe, expect, test } from 'vitest';
import { judgeRedis } from '../../../../adapters/store/redis/judge-redis.ts';
import type { RedisFacts } from '../../../../adapters/store/redis/redis-facts.ts';

const safe: RedisFacts = {
  at: 'redis:6379',
  name: 'Redis',
  version: '7.0.15',
  isCluster: false,
  isReplica: false,
  replicas: 0,
  appendonly: true,
  canAppend: true,
  appendfsync: 'always',
  minReplicas: 0,
  policy: 'noeviction',
  maxmemory: 0,
};

describe('adapters/store/redis/judge-redis.ts', () => {
  test('a server that keeps every acknowledged write is right', () => {
    expect(judgeRedis(safe).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  test.each<[says: RegExp, state: 'warning' | 'problem', facts: Partial<RedisFacts>]>([
    [/up to one second of acknowledged work is lost/u, 'warning', { appendfsync: 'everysec' }],
    [/often 30 seconds/u, 'warning', { appendfsync: 'no' }],
    [/cannot look at appendfsync/u, 'warning', { appendfsync: undefined }],
    [/all work since the last snapshot is lost/u, 'problem', { appendonly: false }],
    [/cannot look whether appendonly/u, 'warning', { appendonly: undefined }],
    [/cannot write to its append-only file/u, 'problem', { canAppend: false }],
    [/once maxmemory is set/u, 'warning', { policy: 'allkeys-lru' }],
    [/thrown away when its memory is full/u, 'problem', { policy: 'allkeys-lru', maxmemory: 1 }],
    [/cannot look at maxmemory-policy/u, 'warning', { policy: undefined }],
    [/Redis 6\.2\.14 at/u, 'problem', { version: '6.2.14' }],
    [/one node of a cluster/u, 'problem', { isCluster: true }],
    [/takes no writes/u, 'problem', { isReplica: true }],
    [/a fail-over may lose writes/u, 'warning', { replicas: 1 }],
    [/cannot look at min-replicas/u, 'warning', { replicas: 1, minReplicas: undefined }],
  ])('what is not, says what would be lost: %s', (says, state, facts) => {
    const found = judgeRedis({ ...safe, ...facts }).filter((check) => check.state !== 'ok');
    expect(found).toEqual([
      expect.objectContaining({
        state,
        detail: expect.stringMatching(says),
        remedy: expect.any(String),
      }),
    ]);
  });

  test('several servers are told apart', () => {
    const [first] = judgeRedis({ ...safe, isCluster: true }, 3);
    expect(first).toMatchObject({ name: 'Redis, redis:6379', state: 'ok' });
  });
});
