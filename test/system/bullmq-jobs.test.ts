import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bullmqJobs } from '../../adapters/jobs/bullmq/bullmq-jobs.ts';
import { jobRunnerContract } from '../contracts/job-runner-contract.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';

describe.skipIf(!redisIsHere)('adapters/jobs/bullmq/bullmq-jobs.ts', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.remove());

  jobRunnerContract('the job runner on Redis', async ({ log }) => {
    const client = createClient({ url: server.url });
    await client.connect();
    await client.flushAll();
    await client.close();
    return bullmqJobs({ url: server.url, log, patience: 0.001 });
  });

  test('jobs run again after the server was killed, without a restart of ours', async () => {
    const jobs = bullmqJobs({ url: server.url, log: memoryLog() });
    const ran: string[] = [];
    jobs.process('read', async ({ operation }) => {
      ran.push(operation);
    });
    await jobs.enqueue({ workspace: 'w', kind: 'read', operation: 'before' });
    await jobs.idle();
    await server.kill();
    await server.start();
    await jobs.enqueue({ workspace: 'w', kind: 'read', operation: 'after' });
    await jobs.idle();
    expect(ran).toEqual(['before', 'after']);
    await jobs.close();
  });

  test('a runner that began while the server was away works once it is there', async () => {
    await server.kill();
    const jobs = bullmqJobs({ url: server.url, log: memoryLog() });
    const ran = Promise.withResolvers<string>();
    jobs.process('read', async ({ operation }) => ran.resolve(operation));
    const added = jobs.enqueue({ workspace: 'w', kind: 'read', operation: 'early' });
    await server.start();
    await added;
    expect(await ran.promise).toBe('early');
    await jobs.close();
  });

  test('a server that goes away after a clean end is no error of this process', async () => {
    const faults: unknown[] = [];
    const note = (error: unknown) => faults.push(error);
    process.on('uncaughtException', note);
    const jobs = bullmqJobs({ url: server.url, log: memoryLog() });
    jobs.process('read', async () => undefined);
    await jobs.enqueue({ workspace: 'w', kind: 'read', operation: 'a' });
    await jobs.idle();
    await jobs.close();
    await server.kill();
    await server.start();
    process.off('uncaughtException', note);
    expect(faults).toEqual([]);
  });
});
