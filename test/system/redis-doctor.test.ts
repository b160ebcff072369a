import { afterEach, describe, expect, test } from 'vitest';
import { checkRedis, requireRedis } from '../../adapters/store/redis/check-redis.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';
import { runCommand, temporaryData } from '../support/run-assay.ts';

describe.skipIf(!redisIsHere)('what is said about a real Redis', () => {
  const servers: RedisServer[] = [];
  const start = async (...settings: string[]) => {
    const server = await startRedis(settings);
    servers.push(server);
    return server;
  };
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.remove()));
  });

  test('one that keeps everything is right; doctor says so, and what the jobs do', async () => {
    const { url } = await start();
    const data = temporaryData();
    const command = `exec env REDIS_URL=${url} node src/cli.ts doctor --json`;
    const { stdout } = await runCommand('bash', ['-c', command], { data: data.folder });
    const checks = JSON.parse(stdout) as { name: string; state: string; detail: string }[];
    const about = (name: string) => checks.find((check) => check.name === name);
    expect(about('Redis on disk')).toMatchObject({ state: 'ok' });
    expect(about('Redis in memory')).toMatchObject({ state: 'ok' });
    expect(about('jobs')?.detail).toContain('0 failed for good');
    expect(about('messages of the chats')?.detail).toBe('all are answered');
    data.remove();
  });

  test('in production one without append-only file is refused, elsewhere it is warned of', async () => {
    const { url } = await start('--appendonly', 'no');
    const log = memoryLog();
    await requireRedis(url, { log, production: false });
    await expect(requireRedis(url, { log, production: true })).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining('appendonly no'),
    });
  });

  test('where CONFIG is forbidden it says that it cannot look', async () => {
    const { url } = await start('--rename-command', 'CONFIG', '');
    const details = (await checkRedis(url)).map(({ detail }) => detail);
    expect(details.join('; ')).toContain('cannot look at appendfsync');
  });
});
