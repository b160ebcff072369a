import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, createCluster } from 'redis';
import { connectionDefaults } from './redis-client.ts';
import { isRetryable, redisRefuses, redisUnavailable } from './redis-error.ts';
import type { RedisScript } from './redis-scripts.ts';

type Argument = string | Buffer;

/** One server, or the cluster several addresses belong to. */
export type RedisConnection = Readonly<{
  /** Runs a script; `keys` are all of one slot. Throws STORE_BUSY when there is no answer in time. */
  run(script: RedisScript, keys: readonly string[], args: readonly Argument[]): Promise<unknown>;
  /** Sends a command about one key. */
  send(key: string, command: readonly Argument[]): Promise<unknown>;
  close(): Promise<void>;
}>;

export type ConnectionOptions = Readonly<{
  /** Milliseconds a command may take, with all its tries. @defaultValue 10000 */
  deadlineMs?: number;
}>;

const firstPauseMs = 25;

/** Connects to "redis://host:port", or to a cluster by several addresses with commas between. */
export async function connectRedis(
  urls: string,
  { deadlineMs = 10_000 }: ConnectionOptions = {},
): Promise<RedisConnection> {
  const send = await openSender(urls, deadlineMs);
  const known = new Map<string, string>();
  const hashOf = ({ name, source }: RedisScript) =>
    known.getOrInsertComputed(name, () => createHash('sha1').update(source).digest('hex'));
  const patiently = (key: string, command: readonly Argument[]) =>
    untilDone(() => send.command(key, command), deadlineMs);
  return {
    send: patiently,
    async run(script, keys, args) {
      const [first = ''] = keys;
      const rest = [String(keys.length), ...keys, ...args];
      try {
        return await patiently(first, ['EVALSHA', hashOf(script), ...rest]);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return patiently(first, ['EVAL', script.source, ...rest]);
      }
    },
    close: send.close,
  };
}

/** Tries again what may succeed, waiting longer each time, until the deadline. */
async function untilDone<T>(attempt: () => Promise<T>, deadlineMs: number): Promise<T> {
  const end = performance.now() + deadlineMs;
  for (let pause = firstPauseMs; ; pause = Math.min(1_000, pause * 2)) {
    try {
      return await within(attempt(), end - performance.now());
    } catch (error) {
      if (isFull(error)) throw redisRefuses(error);
      if (!isRetryable(error)) throw error;
      if (performance.now() + pause >= end) throw redisUnavailable(error);
    }
    await wait(pause * (0.5 + Math.random() / 2));
  }
}

/** Nothing hangs on a server that took the command and does not answer. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const timer = Promise.withResolvers<never>();
  const late = setTimeout(
    () => timer.reject(redisUnavailable(new Error('deadline'))),
    Math.max(0, ms),
  );
  try {
    return await Promise.race([work, timer.promise]);
  } finally {
    clearTimeout(late);
    work.catch(() => undefined);
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /^(?:OOM|MISCONF) /u.test(error.message);
}

type Sender = Readonly<{
  command(key: string, command: readonly Argument[]): Promise<unknown>;
  close(): Promise<void>;
}>;

/** Commands fail at once while there is no connection; `untilDone` tries again. */
const options = { ...connectionDefaults, disableOfflineQueue: true } as const;

async function openSender(urls: string, deadlineMs: number): Promise<Sender> {
  const addresses = urls.split(',').map((url) => url.trim());
  return addresses.length > 1 ? openCluster(addresses) : openSingle(addresses[0] ?? '', deadlineMs);
}

async function openSingle(url: string, deadlineMs: number): Promise<Sender> {
  const client = createClient({ ...options, url });
  // Without a listener the first lost connection would end the process; each command tells its own.
  client.on('error', () => undefined);
  const connected = client.connect();
  await within(connected, deadlineMs).catch((error: unknown) => {
    client.destroy();
    throw redisUnavailable(error);
  });
  return {
    command: (_, command) => client.sendCommand([...command]),
    close: () => leave(client),
  };
}

async function leave(client: Readonly<{ close(): Promise<void>; destroy(): void }>): Promise<void> {
  await within(client.close(), 1_000).catch(() => client.destroy());
}

async function openCluster(addresses: readonly string[]): Promise<Sender> {
  const cluster = createCluster({
    rootNodes: addresses.map((url) => ({ url })),
    defaults: options,
  });
  cluster.on('error', () => undefined);
  await cluster.connect().catch((error: unknown) => {
    cluster.destroy();
    throw redisUnavailable(error);
  });
  return {
    command: (key, command) => cluster.sendCommand(key, false, [...command]),
    close: () => leave(cluster),
  };
}
