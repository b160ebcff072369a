import { afterAll, describe, expect, test } from 'vitest';
import { AssayError } from '../../../../../src/errors.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import {
  channelMessage,
  invoke,
  personalMessage,
  teamsBot,
  teamsTenant,
} from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const { serviceUrl } = connector;
const prompts = [{ title: 'What expires?', message: 'What expires in 90 days?' }];
const bot = recordingBot({
  prompts,
  beforeReceive: ({ thread }) => (thread === 'a:busy' ? Promise.reject(busy) : Promise.resolve()),
});
const busy = new AssayError({ code: 'STORE_BUSY', message: 'Busy.', remedy: 'Try again.' });
const teams = await servedTeams(bot, store);
afterAll(connector.close);

const chat = (id: string) => ({ id, conversationType: 'personal', tenantId: teamsTenant });
const bodiesOf = (id: string) =>
  connector.calls.filter(({ path }) => path.includes(id)).map(({ body }) => body);

describe('adapters/chat/teams/receive/handle-activity', () => {
  test('ten copies at once are one event, and each is acknowledged', async () => {
    const before = bot.received.length;
    const message = personalMessage(serviceUrl);
    const answers = await Promise.all(Array.from({ length: 10 }, () => teams.post(message)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(bot.received).toHaveLength(before + 1);
  });

  test('what is not durable is not acknowledged: Teams sends it again', async () => {
    const message = personalMessage(serviceUrl, { conversation: chat('a:busy') });
    expect((await teams.post(message)).status).toBe(503);
  });

  test('a new chat is greeted once, with questions to ask, however it is told of', async () => {
    const conversation = chat('a:new');
    const from = { id: '29:new', aadObjectId: 'new-object' };
    const base = { ...personalMessage(serviceUrl), text: undefined, conversation, from };
    const installed = { ...base, type: 'installationUpdate', action: 'add' };
    const updated = { ...base, type: 'conversationUpdate', membersAdded: [{ id: teamsBot }] };
    for (const activity of [installed, updated, installed]) {
      expect((await teams.post(activity)).status).toBe(200);
    }
    await connector.until(1, ({ path }) => path.includes('a:new'));
    const [greeting, ...more] = bodiesOf('a:new');
    expect(greeting).toMatchObject({ type: 'message', summary: 'Hello, I am Assay.' });
    expect(JSON.stringify(greeting?.attachments)).toContain('What expires in 90 days?');
    expect(more).toEqual([]);
  });

  test('somebody else who joins is not greeted', async () => {
    const before = connector.calls.length;
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] };
    await teams.post(channelMessage(serviceUrl, { ...joined, text: undefined }));
    expect(connector.calls).toHaveLength(before);
  });

  test('a file in a channel is answered with where to send it, once', async () => {
    const attachments = [{ contentType: 'text/html', content: '<attachment id="1"></attachment>' }];
    const conversation = {
      id: '19:files@thread.tacv2;messageid=1',
      conversationType: 'channel',
      tenantId: teamsTenant,
    };
    const message = channelMessage(serviceUrl, { conversation, attachments, text: '' });
    await Promise.all([teams.post(message), teams.post(message), teams.post(message)]);
    await connector.until(1, ({ path }) => path.includes('19:files'));
    expect(bodiesOf('19:files')).toMatchObject([{ text: expect.stringMatching(/1:1 chat/u) }]);
  });

  test.each(['typing', 'messageReaction', 'messageDelete', 'endOfConversation', 'event'])(
    '%s is taken and left',
    async (type) => {
      const before = bot.received.length;
      expect((await teams.post(personalMessage(serviceUrl, { type }))).status).toBe(200);
      expect(bot.received).toHaveLength(before);
    },
  );

  test('an invoke that Assay does not know is answered with 501', async () => {
    expect((await teams.post(invoke(serviceUrl, 'task/fetch', {}))).status).toBe(501);
  });
});
