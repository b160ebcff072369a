import { describe, expect, test } from 'vitest';
import { AssayError } from '../../../../src/errors.ts';
import { rememberThread } from '../../../../src/records/thread-record.ts';
import { temporaryData } from '../../../support/places.ts';
import { type RecordingBotOptions, recordingBot } from '../../../support/recording-bot.ts';
import { runningSlack } from '../../../support/running-slack.ts';

const { freshPlace } = await temporaryData();

const place = freshPlace();

async function running(options: RecordingBotOptions = {}) {
  const bot = recordingBot({ place, ...options });
  return { bot, ...(await runningSlack(bot, place.store)) };
}

const mention = {
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  text: '<@UBOT> is Kestrel certified?',
  ts: '1790000001.000100',
};
const twin = { ...mention, type: 'message', channel_type: 'channel' };
const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
const accepted = { status: 200, body: '' };

const busy = new AssayError({
  code: 'STORE_BUSY',
  message: 'The store is busy.',
  remedy: 'Try again.',
});

describe('adapters/chat/slack/start-slack: events', () => {
  test('a mention, its retries and its twin are one event, in any order', async () => {
    const { bot, send } = await running();
    const answers = await Promise.all([
      send.event(twin),
      ...Array.from({ length: 9 }, () => send.event(mention, {}, { headers: retry })),
    ]);
    expect(answers).toEqual(Array.from({ length: 10 }, () => accepted));
    expect(bot.received.map(({ operation }) => operation)).toEqual(['C1:1790000001.000100']);
    expect(bot.received[0]?.content).toMatchObject({ text: 'is Kestrel certified?' });
  });

  test('a retry that is the first to arrive is no less an event', async () => {
    const { bot, send } = await running();
    const headers = { ...retry, 'x-slack-retry-num': '3' };
    expect(await send.event(mention, {}, { headers })).toEqual(accepted);
    expect(bot.received).toHaveLength(1);
  });

  test('Slack hears 200 only after the event is written down', async () => {
    const written = Promise.withResolvers<void>();
    const { send } = await running({ beforeReceive: () => written.promise });
    const answers: number[] = [];
    const answered = send.event(mention).then(({ status }) => answers.push(status));
    await send.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' });
    expect(answers).toEqual([]);
    written.resolve();
    await answered;
    expect(answers).toEqual([200]);
  });

  test('an event that cannot be written down is refused, and its retry is taken', async () => {
    const faults = [busy, new TypeError('a bug')];
    const { bot, send } = await running({
      beforeReceive: async () => {
        const fault = faults.shift();
        if (fault) throw fault;
      },
    });
    expect((await send.event(mention)).status).toBe(503);
    expect((await send.event(mention, {}, { headers: retry })).status).toBe(503);
    expect((await send.event(mention, {}, { headers: retry })).status).toBe(200);
    expect(bot.received).toHaveLength(1);
  });

  test('an event is refused while Slack does not say whose the token is', async () => {
    const { bot, send, slack } = await running();
    slack.fault('auth.test', { status: 500 }, { retryAfter: 1 });
    expect((await send.event(mention)).status).toBe(503);
    expect((await send.event(mention)).status).toBe(503);
    expect((await send.event(mention)).status).toBe(200);
    expect(bot.received).toHaveLength(1);
  });

  test('whose the token is, is asked once', async () => {
    const { send, slack } = await running();
    await send.event(mention);
    await send.event({ ...mention, ts: '1790000002.000100' });
    expect(slack.callsOf('auth.test')).toHaveLength(1);
  });

  test('another workspace than that of the token gets nothing', async () => {
    const { bot, send } = await running();
    const envelope = {
      team_id: 'T2',
      authorizations: [{ team_id: 'T2', enterprise_id: null, is_enterprise_install: false }],
    };
    expect((await send.event(mention, envelope)).status).toBe(200);
    expect(bot.received).toEqual([]);
  });

  test('in an organisation all teams are one workspace', async () => {
    const bot = recordingBot({ place });
    const { send, slack } = await runningSlack(bot, place.store);
    slack.answer('auth.test', () => ({
      ok: true,
      enterprise_id: 'E1',
      is_enterprise_install: true,
      user_id: 'UBOT',
      bot_id: 'BBOT',
    }));
    const envelope = {
      team_id: 'T7',
      enterprise_id: 'E1',
      authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }],
    };
    expect((await send.event(mention, envelope)).status).toBe(200);
    expect(bot.received.map(({ workspace }) => workspace)).toEqual(['E1']);
  });

  test('a file alone and a file with its message have the same key', async () => {
    const { bot, send } = await running();
    const shared = { type: 'file_shared', file_id: 'F1', channel_id: 'C1', user_id: 'U1' };
    await send.event({ ...shared, event_ts: '1790000001.000200' });
    const files = [{ id: 'F1', name: 'certificate.pdf', size: 5 }];
    await send.event({ ...twin, subtype: 'file_share', text: '', files });
    const [alone, message] = bot.received.map(({ content }) => content);
    expect(alone).toMatchObject({ type: 'file', file: { key: 'F1@C1' } });
    expect(message).toMatchObject({ type: 'message', files: [{ key: 'F1@C1' }] });
  });

  test('a file alone in a channel shared with another company brings who belongs to us', async () => {
    const { bot, send } = await running();
    const shared = { type: 'file_shared', file_id: 'F1', channel_id: 'C1', user_id: 'USTRANGER' };
    const event = { ...shared, event_ts: '1790000001.000200' };
    await send.event(event, { is_ext_shared_channel: true });
    expect(bot.received[0]?.content).toMatchObject({
      file: { key: 'F1@C1', source: { id: 'F1', channel: 'C1', insiders: ['T1'] } },
    });
  });

  test('what Assay says itself, and files it shares, come back to nobody', async () => {
    const { bot, send } = await running();
    await send.event({ ...twin, user: 'UBOT', text: '<@UBOT>', bot_id: 'BBOT' });
    const shared = { type: 'file_shared', file_id: 'F1', channel_id: 'C1', user_id: 'UBOT' };
    await send.event({ ...shared, event_ts: '1790000001.000200' });
    expect(bot.received).toEqual([]);
  });

  test('a thread that Assay remembers is followed without a mention', async () => {
    const { bot, send } = await running();
    const answer = { ...twin, text: 'and their SBOM?', thread_ts: '1780000000.000100' };
    await send.event(answer);
    expect(bot.received).toEqual([]);
    await rememberThread(place, 'C1:1780000000.000100', { supplier: 'kestrel' });
    await send.event({ ...answer, ts: '1790000003.000100' });
    expect(bot.received.map(({ operation }) => operation)).toEqual(['C1:1790000003.000100']);
  });

  test('the home tab shows the portfolio; the messages tab suggests prompts, in no thread', async () => {
    const prompts = [{ title: 'What can you do?', message: 'help' }];
    const { send, slack, close } = await running({ prompts });
    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1' };
    await send.event({ ...opened, tab: 'home' });
    await send.event({ ...opened, tab: 'messages' });
    await close();
    expect(slack.callsOf('views.publish')[0]?.args).toMatchObject({ user_id: 'U1' });
    const [suggested] = slack.callsOf('assistant.threads.setSuggestedPrompts');
    expect(suggested?.args).toMatchObject({ channel_id: 'D1', prompts });
    expect(suggested?.args).not.toHaveProperty('thread_ts');
  });

  test('the stop button of a session ends the work of its thread', async () => {
    const { bot, send } = await running();
    await send.event({
      type: 'agent_session_stopped',
      channel: 'D1',
      user: 'U1',
      thread_ts: '1790000001.000100',
      streaming_message_ts: [],
      event_ts: '1790000005.000100',
    });
    expect(bot.stopped).toEqual([{ workspace: 'T1', thread: 'D1:1790000001.000100' }]);
  });

  test('events nobody listens to are acknowledged', async () => {
    const { bot, send } = await running();
    expect(await send.event({ type: 'app_context_changed', context: {} })).toEqual(accepted);
    expect(bot.received).toEqual([]);
  });
});
