import { randomUUID } from 'node:crypto';
import type { Commit, CommitResult, Row, Store } from '../../../src/ports/store.ts';
import { assertCommit, encodeValue } from '../../../src/ports/store-limits.ts';
import { foldersOf } from '../folders-of.ts';
import { type ConnectionOptions, connectRedis, type RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-keys.ts';
import { commitScript, listScript } from './redis-scripts.ts';

const defaultLimit = 1000;
/** For so long a commit may be tried again without being done twice. */
const triesKeptSeconds = 600;
/** A name in the hash of versions that no folder has: keys hold no NUL. */
const allCommits = '\0commits';

/**
 * The store on Redis 7.0 or newer, one server or a cluster. Every record of a workspace is in one
 * slot; a commit is one script, with an id of its own, so that trying again never writes twice.
 * Throws AssayError STORE_BUSY or DATA_DIRECTORY_UNUSABLE.
 */
export async function openRedisStore(urls: string, options?: ConnectionOptions): Promise<Store> {
  const redis = await connectRedis(urls, options);
  return {
    async get(workspace, key) {
      const values = redisKey(workspace, 'values');
      const stored = await redis.send(values, ['HGET', values, key]);
      return stored === null ? undefined : rowOf(key, String(stored));
    },
    async list(workspace, { prefix = '', after = '', limit = defaultLimit }) {
      const keys = [redisKey(workspace, 'values'), redisKey(workspace, 'keys')];
      const [from, to] = rangeOf(prefix, after);
      const flat = await redis.run(listScript, keys, [from, to, String(limit)]);
      return rowsOf(flat as readonly string[]);
    },
    commit: (workspace, commit) => sendCommit(redis, workspace, commit),
    async revision(workspace, folder = allCommits) {
      const versions = redisKey(workspace, 'versions');
      return Number((await redis.send(versions, ['HGET', versions, folder])) ?? 0);
    },
    close: () => redis.close(),
  };
}

async function sendCommit(
  redis: RedisConnection,
  workspace: string,
  commit: Commit,
): Promise<CommitResult> {
  assertCommit(commit);
  const check = (commit.check ?? []).map(({ key, version }) => [key, String(version)]);
  const put = (commit.put ?? []).map(({ key, value }) => [key, encodeValue(key, value)]);
  const remove = (commit.delete ?? []).map((key) => [key]);
  const folders = [...foldersOf(commit)].map((folder) => [folder]);
  const lists = [check, put, remove, folders];
  const args = lists.flatMap((list) => [String(list.length), ...list.flat()]);
  const keys = ['values', 'keys', 'versions', `done:${randomUUID()}`];
  const answer = await redis.run(
    commitScript,
    keys.map((part) => redisKey(workspace, part)),
    [String(triesKeptSeconds), ...args],
  );
  return typeof answer === 'number'
    ? { ok: true, version: answer }
    : { ok: false, conflict: String(answer) };
}

/**
 * Ends of ZRANGE BYLEX. Byte 255 never occurs in UTF-8, so a prefix followed by it stands behind
 * everything that begins with the prefix.
 */
function rangeOf(prefix: string, after: string): readonly [Buffer, Buffer] {
  const [first, low] = [Buffer.from(prefix), Buffer.from(after)];
  const isFurther = after !== '' && Buffer.compare(low, first) >= 0;
  const from = isFurther ? ['(', low] : prefix === '' ? ['-'] : ['[', first];
  const to = prefix === '' ? ['+'] : ['(', first, Buffer.from([0xff])];
  return [joined(from), joined(to)];
}

const joined = (parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

function rowsOf(flat: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    rows.push(rowOf(flat[at] ?? '', flat[at + 1] ?? ''));
  }
  return rows;
}

function rowOf(key: string, stored: string): Row {
  const bar = stored.indexOf('|');
  return { key, version: Number(stored.slice(0, bar)), value: JSON.parse(stored.slice(bar + 1)) };
}
