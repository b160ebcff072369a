import type { ComponentIndex, IndexHit, Sought } from '../../../src/ports/component-index.ts';
import { hitsOf, listingsOf, tokenOf, versionOf } from './component-listing.ts';
import { type ComponentLookup, componentLookup } from './component-lookup.ts';
import { beginScript, dropScript, publishScript, writeScript } from './component-scripts.ts';
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
  const lookUp = componentLookup(redis);
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
      const token = tokenOf({ key, name: '' });
      const found = await lookUp(baseOf(workspace), [token]);
      return [...new Set((found.get(token) ?? []).map(versionOf))];
    },
    find: (workspace, sought) => find(lookUp, baseOf(workspace), sought),
    names: (workspace, text, { exact = false, limit = defaultLimit } = {}) =>
      namesOf(baseOf(workspace), { text, exact, limit }),
    async unidentified(workspace, name) {
      const token = tokenOf({ name });
      const found = await lookUp(baseOf(workspace), [token]);
      return hitsOf(token, found.get(token) ?? []);
    },
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
  lookUp: ComponentLookup,
  base: string,
  sought: readonly Sought[],
): Promise<readonly IndexHit[]> {
  const wanted = new Map<string, Set<string> | undefined>();
  for (const { key, versions } of sought) {
    const token = tokenOf({ key, name: '' });
    const before = wanted.get(token);
    const isAll = versions === undefined || (wanted.has(token) && before === undefined);
    wanted.set(token, isAll ? undefined : new Set([...(before ?? []), ...versions]));
  }
  const found = await lookUp(base, [...wanted.keys()]);
  return [...found].flatMap(([token, listed]) => hitsOf(token, listed, wanted.get(token)));
}
