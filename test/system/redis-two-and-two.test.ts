import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RedisServer, redisIsHere, startRedis } from '../support/redis-server.ts';
import { runCommand, temporaryData } from '../support/run-assay.ts';
import { mention } from '../support/slack/mention.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';
import { smallPaper } from '../support/small-papers.ts';

const papers = 12;
const questions = 6;

const paperTs = (at: number) => `17900000${String(at).padStart(2, '0')}.000100`;
const questionTs = (at: number) => `17900001${String(at).padStart(2, '0')}.000100`;

/** How often Assay answered in each thread, signs of life left aside. */
function answers(slack: SlackServer): Readonly<Record<string, number>> {
  const threads = slack
    .messages('C1')
    .filter(({ metadata }) => metadata !== undefined)
    .map(({ thread_ts }) => String(thread_ts));
  return Object.fromEntries(
    [...new Set(threads)].map((thread) => [thread, threads.filter((one) => one === thread).length]),
  );
}

describe.skipIf(!redisIsHere)('two that receive and two that read, on one Redis', () => {
  const data = temporaryData();
  let redis: RedisServer;
  let slack: SlackServer;
  beforeAll(async () => {
    redis = await startRedis();
    slack = await startSlackServer({ tokens: { 'xoxb-local': 'T1' } });
  });
  afterAll(async () => {
    await slack.close();
    await redis.remove();
    data.remove();
  });

  test('answer everything once, also when a reader is killed in the middle', async () => {
    const settings = `REDIS_URL=${redis.url} SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=xoxb-local`;
    const command = (role: string) =>
      `${settings} SLACK_SIGNING_SECRET=local node src/main.ts --role ${role}`;
    const start = (role: string) => startSlackProgram(command(role), data.folder);
    const [web, otherWeb, doomed, worker] = await Promise.all(
      ['web', 'web', 'worker', 'worker'].map(start),
    );
    if (!web || !otherWeb || !doomed || !worker) throw new Error('They do not start.');
    const tell = async (event: Readonly<Record<string, unknown>>) => {
      const told = await Promise.all([web, otherWeb].map(({ send }) => send.event(event)));
      expect(told.map(({ status }) => status)).toEqual([200, 200]);
    };

    for (let at = 0; at < papers; at += 1) {
      const { name, supplier, bytes } = smallPaper(at);
      slack.addFile({ id: `F${at}`, name, bytes });
      const files = [{ id: `F${at}`, name, size: bytes.length }];
      await tell({ ...mention(paperTs(at), `evidence of ${supplier}`), files });
    }
    for (let at = 0; at < questions; at += 1) {
      await tell(mention(questionTs(at), 'Who has an IEC 62443-4-1 certificate?'));
    }
    await expect
      .poll(() => slack.fileRequests.length, { timeout: 30_000, interval: 5 })
      .not.toBe(0);
    await doomed.end('SIGKILL');

    const all = [
      ...Array.from({ length: papers }, (_, at) => paperTs(at)),
      ...Array.from({ length: questions }, (_, at) => questionTs(at)),
    ];
    const once = Object.fromEntries(all.map((ts) => [ts, 1]));
    await expect.poll(() => answers(slack), { timeout: 90_000, interval: 100 }).toEqual(once);
    await Promise.all([web, otherWeb, worker].map((program) => program.end()));
    expect(answers(slack)).toEqual(once);

    const list = `REDIS_URL=${redis.url} node src/cli.ts evidence list --workspace T1 --json`;
    const { stdout } = await runCommand('bash', ['-c', `exec env ${list}`], { data: data.folder });
    const names = JSON.parse(stdout).map(({ file }: { file: string }) => file);
    const handedIn = Array.from({ length: papers }, (_, at) => smallPaper(at).name);
    expect(names.toSorted()).toEqual(handedIn.toSorted());
  });
});
