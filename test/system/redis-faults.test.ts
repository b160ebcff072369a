import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';

type Proxy = Readonly<{ url: string; cutReplies(): void; close(): void }>;

/** Between client and server; told to, it lets one command through and drops the line instead of the reply. */
async function startProxy(target: string): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = dial(Number(new URL(target).port), '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => {
      if (cuts === 0) return client.write(bytes);
      cuts -= 1;
      client.destroy();
      return upstream.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cutReplies() {
      cuts = 1;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

describe.skipIf(!redisIsHere)('when Redis fails', () => {
  let server: RedisServer;
  const stores: Store[] = [];
  const open = async (url: string, deadlineMs: number) => {
    const store = await openRedisStore(url, { deadlineMs });
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await server.remove();
  });

  test('a frozen server holds nobody up beyond the deadline, and is used again when it thaws', async () => {
    const store = await open(server.url, 700);
    await store.commit('w', { put: [{ key: 'a', value: 1 }] });
    server.process().kill('SIGSTOP');
    const began = performance.now();
    await expect(store.get('w', 'a')).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(performance.now() - began).toBeLessThan(5_000);
    server.process().kill('SIGCONT');
    expect((await store.get('w', 'a'))?.value).toBe(1);
  });

  test('a server that is not there is told at once, with what to check', async () => {
    const { url } = server;
    await server.kill();
    await expect(openRedisStore(url, { deadlineMs: 500 })).rejects.toMatchObject({
      code: 'STORE_BUSY',
      remedy: expect.stringContaining('REDIS_URL'),
    });
    await server.start();
  });

  test('a commit whose answer was lost is not done twice', async () => {
    const proxy = await startProxy(server.url);
    const store = await open(proxy.url, 5_000);
    await store.commit('w', { put: [{ key: 'a', value: 1 }] });
    const before = await store.revision('w');
    proxy.cutReplies();
    const result = await store.commit('w', {
      check: [{ key: 'b', version: 0 }],
      put: [{ key: 'b', value: 2 }],
    });
    expect(result).toEqual({ ok: true, version: before + 1 });
    expect(await store.revision('w')).toBe(before + 1);
    proxy.close();
  });

  test('kill -9 under load loses nothing that was acknowledged, and needs no restart of ours', async () => {
    const store = await open(server.url, 20_000);
    const acknowledged = new Map<string, number>();
    const write = async (writer: number) => {
      for (let at = 0; at < 150; at += 1) {
        const key = `w${writer}/${at}`;
        const done = await store.commit('w', { put: [{ key, value: at }] });
        if (done.ok) acknowledged.set(key, at);
      }
    };
    const load = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    for (let kills = 0; kills < 3; kills += 1) {
      const target = acknowledged.size + 100;
      while (acknowledged.size < target) await new Promise((resolve) => setTimeout(resolve, 5));
      await server.kill();
      await server.start();
    }
    await load;
    const rows = await store.list('w', { limit: 10_000 });
    const kept = new Map(rows.map(({ key, value }) => [key, value]));
    for (const [key, value] of acknowledged) expect(kept.get(key)).toBe(value);
    expect(acknowledged.size).toBe(8 * 150);
  });
});
