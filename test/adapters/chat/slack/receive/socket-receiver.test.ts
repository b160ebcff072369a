import { afterAll, describe, expect, test } from 'vitest';
import { startSlack } from '../../../../../adapters/chat/slack/start-slack.ts';
import { memoryLog } from '../../../../support/memory-log.ts';
import { temporaryData } from '../../../../support/places.ts';
import { type RecordingBotOptions, recordingBot } from '../../../../support/recording-bot.ts';
import { startSocketServer } from '../../../../support/slack/socket-server.ts';
import { startSlackServer } from '../../../../support/slack-server.ts';

const { freshPlace } = await temporaryData();
const place = freshPlace();

async function running(options: RecordingBotOptions = {}) {
  const [slack, socket] = await Promise.all([startSlackServer(), startSocketServer()]);
  slack.answer('apps.connections.open', () => ({ ok: true, url: socket.url }));
  const bot = recordingBot({ place, ...options });
  const chat = await startSlack(
    bot,
    { apiUrl: slack.apiUrl, botToken: 'xoxb-test', appToken: 'xapp-1' },
    { log: memoryLog(), store: place.store },
  );
  afterAll(async () => {
    await chat.close();
    await Promise.all([slack.close(), socket.close()]);
  });
  return { slack, socket, bot, chat };
}

const callback = (ts: string) => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id: `Ev${ts}`,
  event_time: 1,
  authorizations: [{ team_id: 'T1', enterprise_id: null, is_enterprise_install: false }],
  event: { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@UBOT> hello', ts },
});

describe('adapters/chat/slack/receive/socket-receiver', () => {
  test('Assay dials out with its app token and opens no address', async () => {
    const { slack, chat } = await running();
    expect(slack.callsOf('apps.connections.open')[0]?.token).toBe('xapp-1');
    expect(chat.routes).toEqual([]);
  });

  test('an event is acknowledged after it is written down', async () => {
    const written = Promise.withResolvers<void>();
    const { socket, bot } = await running({ beforeReceive: () => written.promise });
    socket.send('e1', 'events_api', callback('1.1'));
    socket.send('e2', 'events_api', { ...callback('1.2'), event: { type: 'app_context_changed' } });
    await expect.poll(() => socket.acknowledged.map((ack) => ack.envelope_id)).toEqual(['e2']);
    written.resolve();
    await expect.poll(() => socket.acknowledged.length).toBe(2);
    expect(bot.received.map(({ operation }) => operation)).toEqual(['C1:1.1']);
  });

  test('an event that cannot be written down is not acknowledged, and its retry is taken', async () => {
    const faults = [new TypeError('a bug')];
    const { socket, bot } = await running({
      beforeReceive: async () => {
        const fault = faults.shift();
        if (fault) throw fault;
      },
    });
    socket.send('e1', 'events_api', callback('1.1'));
    await expect.poll(() => faults).toEqual([]);
    socket.send('e2', 'events_api', callback('1.1'), { retry_attempt: 1, retry_reason: 'timeout' });
    await expect.poll(() => socket.acknowledged.length).toBe(1);
    expect(socket.acknowledged[0]?.envelope_id).toBe('e2');
    expect(bot.received).toHaveLength(1);
  });

  test('a command is answered on the same line', async () => {
    const { socket, bot } = await running();
    const command = {
      command: '/assay',
      text: 'list suppliers',
      trigger_id: '1.2.3',
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      channel_name: 'general',
    };
    socket.send('c1', 'slash_commands', command, { accepts_response_payload: true });
    await expect.poll(() => socket.acknowledged.length).toBe(1);
    expect(socket.acknowledged[0]?.payload).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.received[0]?.operation).toBe('command:1.2.3');
  });

  test('garbage on the line harms nothing', async () => {
    const { socket, bot } = await running();
    socket.send('g1', 'surprise', {});
    socket.send('g2', 'interactive', { type: 'block_actions', actions: 'none' });
    socket.send('e1', 'events_api', callback('1.1'));
    await expect.poll(() => bot.received.length).toBe(1);
  });

  test('a refused app token is told before anything starts', async () => {
    const slack = await startSlackServer();
    slack.answer('apps.connections.open', () => ({ ok: false, error: 'invalid_auth' }));
    const starting = startSlack(
      recordingBot({ place }),
      { apiUrl: slack.apiUrl, botToken: 'xoxb-test', appToken: 'xapp-2' },
      { log: memoryLog(), store: place.store },
    );
    await expect(starting).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
    await slack.close();
  });
});
