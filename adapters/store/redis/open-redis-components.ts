import type { ComponentIndex, IndexHit, Sought } from '../../../src/ports/component-index.ts';
import { hitsOf, listingsOf, tokenOf } from './component-listing.ts';
import {
  beginScript,
  dropScript,
  findScript,
  publishScript,
  writeScript,
} from './component-scripts.ts';
import { packageNames } from './package-names.ts';
import { type ConnectionOptions, connectRedis, type RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-keys.ts';

/** Packages of one script: a few milliseconds in which Redis does nothing else. */
const atOnce = 1_000;
/** A document that was begun and not published for so long was left behind by a crash. */
const abandonedSeconds = 600;
const defaultLimit = 1_000;

/**
 * The component index on Redis, one server or a cluster; see component-scripts.ts for how it is
 * laid out. Throws AssayError STORE_BUSY or DATA_DIRECTORY_UNUSABLE.
 */
export async function openRedisComponents(
  urls: string,
  options?: ConnectionOptions,
): Promise<ComponentIndex> {
  const redis = await connectRedis(urls, options);
  const namesOf = packageNames(redis);
  return {
    async add(workspace, document, components) {
      const base = baseOf(workspace);
      await dropAbandoned(redis, base);
      const number = String(await redis.run(beginScript, [base], []));
      const flat = [...listingsOf(components)].flat();
      for (let at = 0; at < flat.length; at += 2 * atOnce) {
        await redis.run(writeScript, [base], [number, ...flat.slice(at, at + 2 * atOnce)]);
      }
      await publish(redis, base, document, number);
    },
    remove: (workspace, document) => publish(redis, baseOf(workspace), document, ''),
    async documents(workspace) {
      const docs = `${baseOf(workspace)}:docs`;
      return (await redis.send(docs, ['HKEYS', docs])) as readonly string[];
    },
    async versions(workspace, key) {
      const hits = await find(redis, workspace, [{ key }]);
      return [...new Set(hits.map(({ version = '' }) => version))];
    },
    find: (workspace, sought) => find(redis, workspace, sought),
    names: (workspace, text, { exact = false, limit = defaultLimit } = {}) =>
      namesOf(baseOf(workspace), { text, exact, limit }),
    unidentified: (workspace, name) => hits(redis, workspace, [tokenOf({ name })]),
    close: () => redis.close(),
  };
}

const baseOf = (workspace: string) => redisKey(workspace, 'components');

async function publish(redis: RedisConnection, base: string, document: string, number: string) {
  const before = await redis.run(publishScript, [base], [document, number]);
  if (before !== null) await drop(redis, base, String(before));
}

async function drop(redis: RedisConnection, base: string, number: string): Promise<void> {
  while (Number(await redis.run(dropScript, [base], [number, String(atOnce)])) > 0);
}

async function dropAbandoned(redis: RedisConnection, base: string): Promise<void> {
  const open = `${base}:open`;
  const before = String(Math.floor(Date.now() / 1_000) - abandonedSeconds);
  const left = (await redis.send(open, ['ZRANGEBYSCORE', open, '0', before])) as readonly string[];
  for (const number of left) await drop(redis, base, number);
}

async function find(
  redis: RedisConnection,
  workspace: string,
  sought: readonly Sought[],
): Promise<readonly IndexHit[]> {
  const wanted = new Map<string, Set<string> | undefined>();
  for (const { key, versions } of sought) {
    const token = tokenOf({ key, name: '' });
    const before = wanted.get(token);
    const isAll = versions === undefined || (wanted.has(token) && before === undefined);
    wanted.set(token, isAll ? undefined : new Set([...(before ?? []), ...versions]));
  }
  const found = await hits(redis, workspace, [...wanted.keys()]);
  return found.filter((hit) => {
    const versions = wanted.get(tokenOf(hit));
    return versions === undefined || versions.has(hit.version ?? '');
  });
}

async function hits(
  redis: RedisConnection,
  workspace: string,
  tokens: readonly string[],
): Promise<readonly IndexHit[]> {
  const found: IndexHit[] = [];
  for (let from = 0; from < tokens.length; from += atOnce) {
    const asked = tokens.slice(from, from + atOnce);
    const answer = await redis.run(findScript, [baseOf(workspace)], asked);
    readInto(found, asked, answer as readonly (string | number)[]);
  }
  return found;
}

function readInto(
  found: IndexHit[],
  tokens: readonly string[],
  flat: readonly (string | number)[],
): void {
  let at = 0;
  for (const token of tokens) {
    const count = Number(flat[at] ?? 0);
    at += 1;
    for (let listed = 0; listed < count; listed += 1, at += 2) {
      found.push(...hitsOf(token, String(flat[at]), String(flat[at + 1])));
    }
  }
}
