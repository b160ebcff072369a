import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';

/** Whether a redis-server can be started here. In CI it has to be: there its absence is a failure. */
export const redisIsHere =
  process.env['CI'] === 'true' || spawnSync('redis-server', ['--version']).status === 0;

export type RedisServer = Readonly<{
  url: string;
  process: () => ChildProcess;
  /** kill -9; what was acknowledged is on disk. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}>;

/** Free TCP port on loopback; another process may take it before it is used, which is rare. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A server of our own that keeps every acknowledged write: append-only file, flushed each time. */
export async function startRedis(extra: readonly string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'],
    ...extra,
  ];
  let child = spawn('redis-server', args, { stdio: 'ignore' });
  await untilReady(url);
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url,
    process: () => child,
    kill,
    async start() {
      child = spawn('redis-server', args, { stdio: 'ignore' });
      await untilReady(url);
    },
    async remove() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(url)) return;
    await wait(25);
  }
  throw new Error('redis-server does not start');
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.destroy();
  }
}

export type RedisCluster = Readonly<{ urls: string; remove(): Promise<void> }>;

const slots = 16_384;

/** Three masters that share the slots. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const nodes = await Promise.all(
    [0, 1, 2].map(() => startRedis(['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'])),
  );
  const clients = nodes.map(({ url }) => createClient({ url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  for (const [at, client] of clients.entries()) {
    const from = Math.floor((slots * at) / 3);
    const to = Math.floor((slots * (at + 1)) / 3) - 1;
    await client.sendCommand(['CLUSTER', 'ADDSLOTSRANGE', String(from), String(to)]);
    const port = new URL(nodes[at]?.url ?? '').port;
    if (client !== first) await first?.sendCommand(['CLUSTER', 'MEET', '127.0.0.1', port]);
  }
  for (let tries = 0; tries < 400; tries += 1) {
    const infos = await Promise.all(
      clients.map((client) => client.sendCommand(['CLUSTER', 'INFO'])),
    );
    const isWhole = (info: unknown) =>
      /cluster_state:ok/u.test(String(info)) && /cluster_known_nodes:3/u.test(String(info));
    if (infos.every(isWhole)) break;
    await wait(50);
  }
  for (const client of clients) client.destroy();
  return {
    urls: nodes.map(({ url }) => url).join(','),
    async remove() {
      await Promise.all(nodes.map((node) => node.remove()));
    },
  };
}
