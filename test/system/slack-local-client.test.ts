import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes } from '../../adapters/chat/slack/install/scopes.ts';
import { temporaryData } from '../support/run-assay.ts';
import { slackPress } from '../support/slack/press.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

/** The line of docs/slack.md that starts Assay beside a server that speaks like Slack. */
const [line = ''] =
  /SLACK_API_URL=\S+ .*npm start/u.exec(readFileSync('docs/slack.md', 'utf8')) ?? [];

describe('docs/slack.md: a local client', () => {
  const data = temporaryData();
  let slack: SlackServer;
  let assay: Awaited<ReturnType<typeof startSlackProgram>>;
  let send: (typeof assay)['send'];

  beforeAll(async () => {
    slack = await startSlackServer({ tokens: { 'xoxb-local': 'T1' }, scopes: scopes.bot });
    const here = line.replace('http://127.0.0.1:8080/api/', slack.apiUrl);
    assay = await startSlackProgram(here.replace('npm start', 'node src/main.ts'), data.folder);
    ({ send } = assay);
  });

  afterAll(async () => {
    await assay.end();
    await slack.close();
    data.remove();
  });

  test('the line that starts it works as it stands there', () => {
    expect(line).toContain('SLACK_API_URL=http://127.0.0.1:8080/api/');
    expect(assay.child.exitCode).toBeNull();
  });

  test('a direct message is answered once in its thread, though Slack sends it three times', async () => {
    const ts = '1790000001.000100';
    const message = {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      text: 'help',
      ts,
    };
    const sent = await Promise.all([1, 2, 3].map(() => send.event(message)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    await expect.poll(() => slack.messages('D1').length, { timeout: 10_000 }).toBe(1);
    const [answer] = slack.messages('D1');
    expect(answer?.thread_ts).toBe(ts);
    expect(answer?.text).toContain('supplier');
  });

  test('a certificate is read once, whatever tells of it, with the scopes of the manifest', async () => {
    const name = 'kestrel-iec-62443-4-1-certificate.pdf';
    slack.addFile({ id: 'F1', name, bytes: readFileSync(`samples/evidence/${name}`) });
    const ts = '1790000002.000100';
    const files = [{ id: 'F1', name, size: 1 }];
    const text = '<@UBOT> evidence of Kestrel Controls s.r.o.';
    const message = { channel: 'C1', user: 'U1', text, ts, files };
    const shared = { type: 'file_shared', file_id: 'F1', channel_id: 'C1', user_id: 'U1' };
    await Promise.all([
      send.event({ ...shared, event_ts: '1790000002.000200' }),
      send.event({ ...message, type: 'app_mention' }),
      send.event({ ...message, type: 'message', subtype: 'file_share', channel_type: 'channel' }),
    ]);
    const said = () => slack.messages('C1').map((one) => JSON.stringify(one));
    await expect.poll(() => slack.callsOf('chat.stopStream').length, { timeout: 30_000 }).toBe(1);
    expect(said()).toEqual([expect.stringContaining('Kestrel Controls s.r.o.')]);
    const question = { ...message, text: '<@UBOT> is it IEC 62443-4-1 certified?', files: [] };
    const inThread = { type: 'app_mention', thread_ts: ts, ts: '1790000003.000100' };
    await send.event({ ...question, ...inThread });
    await expect.poll(() => said().length, { timeout: 30_000 }).toBe(2);
    expect(slack.messages('C1')[1]?.text).toMatch(/^Yes .*kestrel-iec-62443-4-1/su);
  });

  test('the settings of a supplier are a form that says what is wrong, and then what it did', async () => {
    const supplier = 'Kestrel Controls s.r.o.';
    await send.interaction(slackPress({ do: 'open', form: 'supplier', supplier }));
    await expect.poll(() => slack.callsOf('views.update').length, { timeout: 10_000 }).toBe(1);
    const view = slack.callsOf('views.update')[0]?.args['view'] as object;
    const filled = (country: string) => ({
      type: 'view_submission',
      view: {
        ...view,
        id: 'V1',
        state: { values: { 'field:country': { 'assay:value': { value: country } } } },
      },
    });
    const refused = JSON.parse((await send.interaction(filled('Czechia'))).body);
    expect(Object.keys(refused.errors)).toEqual(['field:country']);
    const before = slack.messages('C1').length;
    expect(await send.interaction(filled('CZ'))).toEqual({ status: 200, body: '' });
    await expect.poll(() => slack.messages('C1').length, { timeout: 10_000 }).toBe(before + 1);
    expect(slack.messages('C1').at(-1)?.text).toContain(supplier);
    await expect.poll(() => slack.callsOf('views.publish').length, { timeout: 10_000 }).toBe(1);
  });
});
