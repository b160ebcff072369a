import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { spendingOf, spendingRecords } from '../../src/records/spending-record.ts';
import type { StoreSite } from '../contracts/store-contract.ts';
import { redisIsHere, startRedis } from '../support/redis-server.ts';
import { runCommand, temporaryData } from '../support/run-assay.ts';

const script = new URL('../support/meter-process.ts', import.meta.url).pathname;
const [processes, documents] = [3, 4];
const { folder: data, remove } = temporaryData();
afterAll(remove);

const moduleOf = (file: string) => new URL(`../../adapters/store/${file}`, import.meta.url);

async function sqliteSite(): Promise<StoreSite> {
  const location = await mkdtemp(path.join(tmpdir(), 'assay-spending-'));
  return {
    open: () => openSqliteStore(location),
    opener: { module: moduleOf('sqlite/open-sqlite-store.ts'), name: 'openSqliteStore', location },
    remove: () => rm(location, { recursive: true }),
  };
}

async function redisSite(): Promise<StoreSite> {
  const { url, remove: end } = await startRedis();
  const module = moduleOf('redis/open-redis-store.ts');
  return {
    open: () => openRedisStore(url),
    opener: { module, name: 'openRedisStore', location: url },
    remove: end,
  };
}

/** Requests of all documents of several processes that ask at once. */
async function ask({ opener }: StoreSite, workspace: string, requests: number, budget: number) {
  const { module, name, location } = opener;
  const numbers = [documents, requests, budget].map(String);
  const args = [script, module.href, name, location, workspace, ...numbers];
  const run = () => runCommand(process.execPath, args, { data });
  const ran = await Promise.all(Array.from({ length: processes }, run));
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
  return ran.reduce((sum, { stdout }) => sum + Number(stdout), 0);
}

describe.each([
  ['SQLite', sqliteSite, true],
  ['Redis', redisSite, redisIsHere],
] as const)('what several processes ask of a model at once, on %s', (_, openSite, isHere) => {
  let site: StoreSite;
  beforeAll(async () => {
    if (isHere) site = await openSite();
  });
  afterAll(() => site?.remove());

  test.skipIf(!isHere)('adds up exactly', async () => {
    expect(await ask(site, 'w1', 20, 10_000_000)).toBe(processes * documents * 20);
    const store = await site.open();
    const place = { store, workspace: 'w1' };
    expect(await spendingOf(place, '2026-11')).toMatchObject([
      { requests: 240, inputTokens: 24_000, outputTokens: 2400 },
    ]);
    const papers = await spendingRecords.list(place, '2026-11', 'document');
    expect(papers.map((paper) => paper.data.models[0]?.requests)).toEqual([60, 60, 60, 60]);
    await store.close();
  });

  test.skipIf(!isHere)('passes the budget by no more than the others hold', async () => {
    const budget = 50 * 110;
    const requests = await ask(site, 'w2', 100, budget);
    const store = await site.open();
    const [whole] = await spendingOf({ store, workspace: 'w2' }, '2026-11');
    expect(whole?.requests).toBe(requests);
    expect(requests).toBeGreaterThanOrEqual(50);
    // Each may have eight requests that are not written yet, and one under way per document.
    expect(requests).toBeLessThanOrEqual(50 + (processes - 1) * (8 + documents));
    await store.close();
  });
});
