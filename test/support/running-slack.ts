import { afterAll } from 'vitest';
import { startSlack } from '../../adapters/chat/slack/start-slack.ts';
import { startServer } from '../../adapters/http/start-server.ts';
import type { Bot } from '../../src/bot.ts';
import type { SlackConfig } from '../../src/chat-config.ts';
import type { Store } from '../../src/ports/store.ts';
import { memoryLog } from './memory-log.ts';
import { slackSender } from './signed-slack-request.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';

const secret = 'a signing secret';

/**
 * The Slack adapter with real Bolt on a real port, a stand-in for Slack behind it, and requests that
 * Slack would sign. Everything ends with the test file, or with `close`.
 */
export async function runningSlack(
  bot: Bot,
  store: Store,
  config: Partial<SlackConfig> = {},
  slack?: SlackServer,
) {
  const api = slack ?? (await startSlackServer());
  const log = memoryLog();
  const chat = await startSlack(
    bot,
    {
      apiUrl: api.apiUrl,
      signingSecret: secret,
      ...(config.oauth ? {} : { botToken: 'xoxb-test' }),
      ...config,
    },
    { log, store },
  );
  const server = await startServer({
    routes: chat.routes,
    port: 0,
    host: '127.0.0.1',
    isReady: () => true,
  });
  let closing: Promise<unknown> | undefined;
  const close = () => {
    closing ??= (async () => {
      await server.close();
      await chat.close();
      await api.close();
    })();
    return closing;
  };
  afterAll(close);
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    slack: api,
    log,
    chat,
    origin,
    send: slackSender(`${origin}/slack/events`, secret),
    close,
  };
}
