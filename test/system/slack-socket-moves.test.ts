import { describe, expect, test } from 'vitest';
import { startSlack } from '../../adapters/chat/slack/start-slack.ts';
import { memoryLog } from '../support/memory-log.ts';
import { temporaryData } from '../support/places.ts';
import { recordingBot } from '../support/recording-bot.ts';
import { startSocketServer } from '../support/slack/socket-server.ts';
import { startSlackServer } from '../support/slack-server.ts';

const { freshPlace } = await temporaryData();

describe('Slack: Socket Mode over the hours', () => {
  test('a connection that Slack moves is made again; a token it refuses then ends nothing', async () => {
    const [slack, socket] = await Promise.all([startSlackServer(), startSocketServer()]);
    slack.answer('apps.connections.open', () => ({ ok: true, url: socket.url }));
    const log = memoryLog();
    const chat = await startSlack(
      recordingBot(),
      { apiUrl: slack.apiUrl, botToken: 'xoxb-test', appToken: 'xapp-1' },
      { log, store: freshPlace().store },
    );
    socket.move();
    await expect.poll(socket.connections, { timeout: 20_000 }).toBe(2);

    slack.answer('apps.connections.open', () => ({ ok: false, error: 'account_inactive' }));
    socket.move();
    const asked = () => slack.callsOf('apps.connections.open').length;
    await expect.poll(asked, { timeout: 30_000 }).toBe(3);
    await expect.poll(() => log.errors.length).toBeGreaterThan(0);

    await chat.close();
    await Promise.all([slack.close(), socket.close()]);
  });
});
