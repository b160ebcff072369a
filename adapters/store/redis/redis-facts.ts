import { createClient } from 'redis';
import { connectionDefaults } from './redis-client.ts';
import { redisUnavailable } from './redis-error.ts';

/** What a server says about itself. Undefined: it does not say, or it forbids to look. */
export type RedisFacts = Readonly<{
  /** host:port */
  at: string;
  name: 'Redis' | 'Valkey';
  /** Of Redis, or the one of Redis that Valkey is compatible with: "7.0.15". */
  version: string;
  isCluster: boolean;
  isReplica: boolean;
  /** Connected ones. */
  replicas: number;
  appendonly: boolean | undefined;
  canAppend: boolean;
  /** always, everysec or no */
  appendfsync: string | undefined;
  minReplicas: number | undefined;
  policy: string | undefined;
  /** Bytes; 0: no limit. */
  maxmemory: number;
}>;

const deadlineMs = 5_000;

/** Asks one server. Throws STORE_BUSY when it does not answer in time. */
export async function redisFacts(url: string): Promise<RedisFacts> {
  const { connectTimeout } = connectionDefaults.socket;
  const client = createClient({
    url,
    socket: { connectTimeout, socketTimeout: deadlineMs, reconnectStrategy: false },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const info = fieldsOf(String(await client.sendCommand(['INFO'])));
    const config = await settingsOf(() =>
      client.sendCommand(['CONFIG', 'GET', 'appendfsync', 'min-replicas-to-write']),
    );
    return factsOf(new URL(url).host, info, config);
  } catch (error) {
    throw redisUnavailable(error);
  } finally {
    client.destroy();
  }
}

type Fields = ReadonlyMap<string, string>;

function factsOf(at: string, info: Fields, config: Fields): RedisFacts {
  const aof = info.get('aof_enabled');
  const minReplicas = config.get('min-replicas-to-write');
  return {
    at,
    name: info.get('server_name') === 'valkey' ? 'Valkey' : 'Redis',
    version: info.get('redis_version') ?? '',
    isCluster: info.get('cluster_enabled') === '1',
    isReplica: info.get('role') === 'slave',
    replicas: Number(info.get('connected_slaves') ?? 0),
    appendonly: aof === undefined ? undefined : aof === '1',
    canAppend: info.get('aof_last_write_status') !== 'err',
    appendfsync: config.get('appendfsync'),
    minReplicas: minReplicas === undefined ? undefined : Number(minReplicas),
    policy: info.get('maxmemory_policy'),
    maxmemory: Number(info.get('maxmemory') ?? 0),
  };
}

/** The lines "name:value" of INFO. */
function fieldsOf(info: string): Fields {
  const lines = info.split('\r\n').map((line) => line.split(':'));
  return new Map(lines.map(([name = '', ...value]) => [name, value.join(':')]));
}

/** Managed servers forbid CONFIG: nothing is known then. The answer is a map in RESP 3. */
async function settingsOf(ask: () => Promise<unknown>): Promise<Fields> {
  const answer = await ask().catch(() => undefined);
  if (answer instanceof Map) return new Map([...answer].map(([name, value]) => [name, `${value}`]));
  if (typeof answer !== 'object' || answer === null) return new Map();
  const flat = Array.isArray(answer) ? answer.map(String) : Object.entries(answer).flat();
  const settings = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) settings.set(flat[at] ?? '', `${flat[at + 1]}`);
  return settings;
}
