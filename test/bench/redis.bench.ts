import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';
import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { inRange } from '../../src/sbom/versions/in-range.ts';
import { parseRange } from '../../src/sbom/versions/parse-range.ts';
import { log4jKey } from '../support/indexed-component.ts';
import { redisIsHere, startRedis } from '../support/redis-server.ts';
import { redisWorkers } from '../support/redis-workers.ts';
import { temporaryData } from '../support/run-assay.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { startSlackServer } from '../support/slack-server.ts';
import { type Benchmark, type Measurement, percentile } from './measurement.ts';

const papers = 24;
/** Reading has to be what a paper costs. */
const pages = 20;
/** --full loads 10,000 SBOMs of 1,000 components, which takes minutes. */
const documents = process.argv.includes('--full') ? 10_000 : 2_000;
const workspace = 'bench';
const idleMs = 20_000;

/** Papers read in a second by so many workers, each with one reader; they are warm before. */
async function papersPerSecond(workers: number): Promise<number> {
  const [redis, data] = [await startRedis(), temporaryData()];
  const team = await redisWorkers({ url: redis.url, folder: data.folder, readers: 1, pages });
  const started = await Promise.all(Array.from({ length: workers }, () => team.start()));
  const read = async (from: number, to: number) => {
    const since = performance.now();
    for (let at = from; at < to; at += 1) await team.handIn(at);
    while (team.answered().length < to) await wait(20);
    return (performance.now() - since) / 1_000;
  };
  try {
    const warm = 4 * workers;
    await read(0, warm);
    return papers / (await read(warm, warm + papers));
  } finally {
    await Promise.all(started.map((worker) => worker.kill()));
    await team.close();
    await redis.remove();
    data.remove();
  }
}

async function throughput(): Promise<readonly Measurement[]> {
  const one = await papersPerSecond(1);
  const lines: Measurement[] = [];
  for (const [workers, goal] of [
    [2, 1.7],
    [4, 1],
  ] as const) {
    const value = await papersPerSecond(workers);
    const ratio = value / one;
    const peer = { name: '1 worker', value: one, ratio };
    const name = `papers of ${pages} pages read by ${workers} workers`;
    lines.push({ name, value, unit: '/s', goal: goal * one, met: ratio >= goal, peer });
  }
  return lines;
}

/** "Who ships log4j-core older than 2.17.0?" at the port. */
async function search(): Promise<readonly Measurement[]> {
  const redis = await startRedis(['--appendfsync', 'no']);
  const loader = path.resolve(import.meta.dirname, '../support/load-redis-components.ts');
  const since = performance.now();
  const args = [loader, redis.url, workspace, String(documents)];
  const rows = Number(execFileSync(process.execPath, args));
  const loadedIn = (performance.now() - since) / 1_000;
  const index = await openRedisComponents(redis.url);
  try {
    const range = parseRange('< 2.17.0');
    const find = async () => {
      const versions = await index.versions(workspace, log4jKey);
      const meant = versions.filter((one) => range && inRange('maven', one, range));
      return index.find(workspace, [{ key: log4jKey, versions: meant }]);
    };
    const hits = (await find()).length;
    const p95 = async (before: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let at = 0; at < 60; at += 1) {
        await before();
        const begun = performance.now();
        await find();
        times.push(performance.now() - begun);
      }
      return percentile(times, 0.95);
    };
    const again = await p95(() => Promise.resolve());
    const changed = await p95(() => index.remove(workspace, 'nothing'));
    const about = `${documents} SBOMs, ${(rows / 1e6).toFixed(2)} million listings`;
    return [
      { name: `${about}, loading`, value: loadedIn, unit: 's', goal: 600, met: loadedIn < 600 },
      { name: `${hits} hits, p95`, value: again, unit: 'ms', goal: 40, met: again <= 40 },
      {
        name: 'the same after the index has changed, p95',
        value: changed,
        unit: 'ms',
        goal: 40,
        met: changed <= 40,
      },
    ];
  } finally {
    await index.close();
    await redis.remove();
  }
}

/** Commands a process sends while nobody speaks; those inside its scripts are counted apart. */
async function idle(role: 'web' | 'worker' | 'all'): Promise<Measurement> {
  const [redis, data] = [await startRedis(), temporaryData()];
  const slack = await startSlackServer({ tokens: { 'xoxb-local': 'T1' } });
  const settings = `REDIS_URL=${redis.url} SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=xoxb-local SLACK_SIGNING_SECRET=local`;
  const command = `${settings} node src/main.ts --role ${role}`;
  const assay = await startSlackProgram(command, data.folder);
  const client = await createClient({ url: redis.url }).connect();
  try {
    await wait(3_000);
    const before = await sent(client);
    await wait(idleMs);
    const perSecond = ((await sent(client)) - before) / (idleMs / 1_000);
    const name = `commands of an idle process, role ${role}`;
    return { name, value: perSecond, unit: '/s', goal: 2, met: perSecond < 2 };
  } finally {
    client.destroy();
    await assay.end();
    await slack.close();
    await redis.remove();
    data.remove();
  }
}

type Client = Readonly<{ sendCommand(command: string[]): Promise<unknown> }>;

/** What only happens inside scripts of BullMQ; everything else is sent. */
const inScripts =
  /^(?:rpoplpush|zpopmin|smembers|xtrim|lrange|zrangebyscore|hmget|del|exists|set)$/u;

async function sent(client: Client): Promise<number> {
  const stats = String(await client.sendCommand(['INFO', 'commandstats']));
  const calls = [...stats.matchAll(/^cmdstat_([a-z|]+):calls=(\d+)/gmu)];
  return calls
    .filter(([, name = '']) => name !== 'info' && !inScripts.test(name))
    .reduce((sum, [, , count]) => sum + Number(count), 0);
}

/** Several processes on one Redis; nothing to measure where there is no redis-server. */
export const run: Benchmark = async () => {
  if (!redisIsHere) return [];
  const apart = [await idle('web'), await idle('worker'), await idle('all')];
  return [...apart, ...(await throughput()), ...(await search())];
};
