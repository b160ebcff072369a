import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweepFiles } from '../../src/ingest/sweep-files.ts';
import { aftermath } from '../support/aftermath.ts';
import { chances } from '../support/chances.ts';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';
import { redisWorkers } from '../support/redis-workers.ts';
import { temporaryData } from '../support/run-assay.ts';

/** FULL=1: as often as is promised, which takes some minutes. */
const isFull = process.env['FULL'] === '1';
const [papers, kills] = isFull ? [500, 50] : [80, 8];
const seed = 20_261_124;
const longestLifeMs = 2_500;

const filesBelow = (folder: string) =>
  readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length;

describe.skipIf(!redisIsHere)('workers on Redis', () => {
  const data = temporaryData();
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await redis.remove();
    data.remove();
  });

  test(`${kills} kills during ${papers} ingests: all are checked and answered, none twice`, async () => {
    const team = await redisWorkers({ url: redis.url, folder: data.folder, readers: 2 });
    for (let at = 0; at < papers; at += 1) await team.handIn(at);
    let hits = 0;
    let [doomed, other] = await Promise.all([team.start(), team.start()]);
    for (const chance of chances(seed).take(kills)) {
      await wait(chance * longestLifeMs);
      hits += (await team.open()) > 0 ? 1 : 0;
      await doomed.kill();
      [doomed, other] = [other, await team.start()];
    }
    await expect.poll(team.open, { timeout: 300_000, interval: 200 }).toBe(0);
    const { desk } = team;
    await expect
      .poll(() => aftermath(desk.files, desk.place), { timeout: 30_000, interval: 500 })
      .toEqual({ accepted: papers, wrong: [], leftOver: 0, auditIntact: true, judged: true });
    await Promise.all([doomed.kill(), other.kill()]);

    const operations = Array.from({ length: papers }, (_, at) => `C1:${at}.0`);
    expect(team.answered().toSorted()).toEqual(operations.toSorted());
    const tomorrow = Temporal.Now.instant().add({ hours: 30 });
    await sweepFiles({ ...desk, clock: { now: () => tomorrow } });
    // The bytes of each paper, and its text.
    expect(filesBelow(data.folder)).toBe(2 * papers);
    expect(hits).toBeGreaterThan(kills / 2);
    await team.close();
  });
});
