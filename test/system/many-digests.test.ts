import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRedisStore } from '../../adapters/store/redis/open-redis-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import { subscriptionRecords } from '../../src/records/subscription-record.ts';
import { dueAt, manySubscriptions, schedulers } from '../support/many-digests.ts';
import { temporaryData } from '../support/places.ts';
import { redisIsHere, startRedis } from '../support/redis-server.ts';

const number = 500;
const workspace = 'T1';

/** All due at one minute; one of three schedulers is killed in the middle, and the clock goes back. */
async function sendAll(store: Store, folder: string, redis: string): Promise<void> {
  const all = await manySubscriptions(store, { number, inZones: 40 });
  const three = schedulers(folder, redis);
  onTestFinished(() => three.end());
  three.setClock(dueAt.subtract({ minutes: 1 }));
  const [first] = await Promise.all([three.start(), three.start(), three.start()]);
  await wait(500);
  expect(three.seen()).toEqual([]);
  three.setClock(dueAt);
  await three.until((seen) => seen.length > number / 5);
  await three.kill(first);
  expect(three.seen().length).toBeLessThan(number);
  three.setClock(dueAt.subtract({ hours: 1 }));
  await wait(1_500);
  // What was not put in before comes when it is due again; what was is not due twice.
  three.setClock(dueAt.add({ minutes: 5 }));
  await three.start();
  await three.until((seen) => new Set(seen).size === number);
  await expect
    .poll(async () => (await openEventRecords.list({ store, workspace })).length, {
      timeout: 60_000,
    })
    .toBe(0);
  await wait(1_000);
  const expected = all.map(({ id }) => `digest ${id} 2026-W48`).toSorted();
  expect([...three.seen()].toSorted()).toEqual(expected);
  const kept = await subscriptionRecords.list({ store, workspace });
  const sent = kept.map(({ data }) => data.sent.map(({ week }) => week));
  expect(sent).toEqual(Array.from({ length: number }, () => ['2026-W48']));
}

describe(`${number} digests due at the same minute, three schedulers, one killed, the clock set back`, () => {
  test('all come, and none twice, on one machine', async () => {
    const data = await temporaryData();
    const { store } = data.freshPlace();
    await sendAll(store, data.directory, '-');
  });

  test.skipIf(!redisIsHere)('all come, and none twice, on Redis', async () => {
    const server = await startRedis();
    onTestFinished(() => server.remove());
    const data = await temporaryData();
    const store = await openRedisStore(server.url);
    onTestFinished(() => store.close());
    await sendAll(store, data.directory, server.url);
  });
});
