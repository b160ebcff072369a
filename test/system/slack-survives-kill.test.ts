import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { runAssay, temporaryData } from '../support/run-assay.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

const paper = 'kestrel-iec-62443-4-1-certificate.pdf';
const ts = '1790000002.000100';
const message = {
  channel: 'C1',
  user: 'U1',
  text: '<@UBOT> evidence of Kestrel Controls s.r.o.',
  ts,
  files: [{ id: 'F1', name: paper }],
};
const kinds = [
  { type: 'file_shared', file_id: 'F1', channel_id: 'C1', user_id: 'U1', event_ts: ts },
  { ...message, type: 'app_mention' },
  { ...message, type: 'message', subtype: 'file_share', channel_type: 'channel' },
];
/** Ten copies; which kind comes first is another one in every run. */
const copies = (first: number) =>
  Array.from({ length: 10 }, (_, at) => kinds[(first + at) % kinds.length] ?? message);

/** What Assay said, but for signs of life. */
const answers = (slack: SlackServer) =>
  slack.messages('C1').filter(({ metadata }) => metadata !== undefined);

describe('Slack: ten copies of one upload, and a process that is killed', () => {
  const data = [temporaryData(), temporaryData(), temporaryData()];
  afterAll(() => {
    for (const one of data) one.remove();
  });

  test.each([
    ['it is acknowledged', 0, () => true],
    ['the file is fetched', 1, (slack: SlackServer) => slack.fileRequests.length > 0],
    ['it was answered', 2, (slack: SlackServer) => answers(slack).length > 0],
  ])(
    'killed when %s: one evidence, one answer',
    async (_, first, isTime) => {
      const folder = data[first]?.folder ?? '';
      const slack = await startSlackServer({ tokens: { 'xoxb-local': 'T1' } });
      slack.addFile({ id: 'F1', name: paper, bytes: readFileSync(`samples/evidence/${paper}`) });
      const settings = `SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=xoxb-local`;
      const command = `${settings} SLACK_SIGNING_SECRET=local node src/main.ts`;

      const killed = await startSlackProgram(command, folder);
      const sent = await Promise.all(copies(first).map((event) => killed.send.event(event)));
      expect(sent.every(({ status }) => status === 200)).toBe(true);
      await expect.poll(() => isTime(slack), { timeout: 30_000, interval: 10 }).toBe(true);
      await killed.end('SIGKILL');

      const next = await startSlackProgram(command, folder);
      const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'timeout' };
      const again = copies(first + 1).map((event) => next.send.event(event, {}, { headers }));
      expect((await Promise.all(again)).every(({ status }) => status === 200)).toBe(true);
      await expect.poll(() => answers(slack).length, { timeout: 60_000 }).toBe(1);
      await next.end();

      expect(answers(slack)).toHaveLength(1);
      const list = ['evidence', 'list', '--workspace', 'T1', '--json'];
      const { stdout } = await runAssay(list, { data: folder });
      expect(JSON.parse(stdout).map(({ file }: { file: string }) => file)).toEqual([paper]);
      await slack.close();
    },
    120_000,
  );
});
