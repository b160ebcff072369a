import { afterAll, describe, expect, test } from 'vitest';
import type { ChatAction } from '../../../../../src/conversation/action.ts';
import { reply } from '../../../../../src/conversation/reply.ts';
import { AssayError } from '../../../../../src/errors.ts';
import { saidId, saidRecords } from '../../../../../src/records/said-record.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { channelMessage, invoke, teamsTenant } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const bot = recordingBot({
  suppliers: ['Kestrel Controls s.r.o.'],
  async perform({ content }) {
    const action = content.type === 'action' ? content.action : undefined;
    if (action?.do === 'drop') throw gone;
    if (action?.do === 'stop') return [];
    const form = {
      title: 'Supplier',
      submit: 'Save',
      fields: [{ name: 'name', label: 'Name', kind: 'supplier' as const, required: true }],
      does: { do: 'submit' as const, form: 'supplier' as const },
    };
    const first = reply({
      headline: 'Today: yes.',
      text: 'Proven.',
      ...(opens(action) && { form }),
    });
    const second = reply({ headline: 'And another thing.', text: 'Also.' });
    return [
      { id: 's1', reply: first },
      ...(action?.do === 'again'
        ? [
            { id: 's2', reply: { ...second, sensitivity: 'restricted' as const } },
            { id: 's3', reply: reply({ headline: 'For everybody.', text: 'This.' }) },
          ]
        : []),
    ];
  },
});
const opens = (action: ChatAction | undefined) => action?.do === 'open';
const gone = new AssayError({
  code: 'EVIDENCE_UNKNOWN',
  message: 'It is gone.',
  remedy: 'Upload.',
});
const teams = await servedTeams(bot, store);
afterAll(connector.close);

async function press(data: unknown, parts: object = {}) {
  const value = { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' };
  const response = await teams.post(
    invoke(connector.serviceUrl, 'adaptiveCard/action', value, { ...parts }),
  );
  return { status: response.status, body: await response.json() };
}

describe('adapters/chat/teams/invokes/card-action', () => {
  test('what comes of a button takes the place of its card', async () => {
    const { status, body } = await press({ do: 'open', form: 'supplier' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.5' },
    });
    expect(JSON.stringify(body)).toContain('Kestrel Controls s.r.o.');
    expect(bot.performed.at(-1)?.content).toEqual({
      type: 'action',
      action: { do: 'open', form: 'supplier' },
    });
  });

  test('what more is said goes where those are who may see it', async () => {
    const { conversation, channelData } = channelMessage(connector.serviceUrl);
    const parts = { conversation, channelData };
    await press({ do: 'again', said: 's0' }, parts);
    const calls = await connector.until(3);
    expect(calls[0]?.path).toBe('/v3/conversations');
    expect(calls[1]?.path).toMatch(/^\/v3\/conversations\/a:opened-/u);
    expect(calls[1]?.body).toMatchObject({ summary: 'And another thing.' });
    expect(calls[2]?.path).toContain(conversation.id);
    expect(calls[2]?.body).toMatchObject({ summary: 'For everybody.' });
  });

  test('a question of a button is answered in the chat, and its card stays', async () => {
    const { body } = await press({ do: 'ask', question: 'What expires?' });
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'I am on it.',
    });
    expect(bot.received.at(-1)?.content).toMatchObject({ action: { do: 'ask' } });
  });

  test('what one person saw is shown to everybody in the thread where it was asked', async () => {
    const { conversation, from } = channelMessage(connector.serviceUrl);
    const said = saidId('event', '2026-11-24T10:00:00.000Z', 0);
    const record = {
      reply: reply({ headline: 'Yes.', text: 'It is.' }),
      to: 'asker' as const,
      person: { id: from.aadObjectId, sees: 'own' as const },
      where: { id: '19:buying@thread.tacv2', kind: 'channel' as const },
      platform: 'teams',
      thread: conversation.id,
      operation: 'x:1',
      at: '2026-11-24T10:00:00.000Z',
    };
    await store.commit(teamsTenant, saidRecords.replace(undefined, record, said));
    await press({ do: 'share', said });
    expect(bot.received.at(-1)).toMatchObject({
      thread: conversation.id,
      where: record.where,
      person: { id: from.aadObjectId },
      address: { conversation: conversation.id, kind: 'channel' },
    });
    expect(bot.received.at(-1)?.address).not.toHaveProperty('activity');
  });

  test('filing an upload is work of its own, and cannot be pressed twice', async () => {
    const { body } = await press({ do: 'file', upload: 'u1', supplier: 'Kestrel' });
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(body)).not.toContain('Action.Execute');
    expect(bot.received.at(-1)?.content).toMatchObject({ action: { do: 'file' } });
  });

  test('what went wrong is said on the button', async () => {
    const { status, body } = await press({ do: 'drop', upload: 'u1' });
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'It is gone. Upload.' },
    });
  });

  test('where nothing is said the button still answers', async () => {
    expect((await press({ do: 'stop' })).body).toMatchObject({ statusCode: 200, value: 'Done.' });
  });

  test.each([
    ['nothing', undefined],
    ['a word', 'ask'],
    ['an action there is not', { do: 'format', disk: 'c' }],
    ['a question without end', { do: 'ask', question: 'x'.repeat(9_999) }],
  ])('a button that Assay never drew does nothing: %s', async (_what, data) => {
    const before = bot.performed.length + bot.received.length;
    expect((await press(data)).body).toMatchObject({ statusCode: 400 });
    expect(bot.performed.length + bot.received.length).toBe(before);
  });
});
