import { afterAll } from 'vitest';
import type { SlackSurroundings } from '../../adapters/chat/slack/connect-slack.ts';
import { startSlack } from '../../adapters/chat/slack/start-slack.ts';
import { startServer } from '../../adapters/http/start-server.ts';
import type { Bot } from '../../src/bot.ts';
import type { SlackConfig } from '../../src/chat-config.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { memoryLog } from './memory-log.ts';
import { type RecordingBotOptions, recordingBot } from './recording-bot.ts';
import { slackSender } from './signed-slack-request.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';

const secret = 'a signing secret';

type ServeOptions = Readonly<{
  config?: Partial<SlackConfig>;
  slack?: SlackServer;
  /** The workspace in the envelopes. */
  team?: string;
  rhythm?: SlackSurroundings['rhythm'];
}>;

/** The same, gone when the test file ends. */
export async function runningSlack(
  bot: Bot,
  store: Store,
  config: Partial<SlackConfig> = {},
  slack?: SlackServer,
) {
  const served = await serveSlack(bot, store, { config, ...(slack && { slack }) });
  afterAll(served.close);
  return served;
}

/** The same with a bot that records what it is given; `place` is where it works. */
export async function recordedSlack(place: Place, options: RecordingBotOptions = {}) {
  const bot = recordingBot({ place, ...options });
  return { bot, ...(await runningSlack(bot, place.store)) };
}

/**
 * The Slack adapter with real Bolt on a real port, a stand-in for Slack behind it, and requests that
 * Slack would sign. Everything ends with `close`.
 */
export async function serveSlack(
  bot: Bot,
  store: Store,
  { config = {}, slack, team, rhythm }: ServeOptions = {},
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
    { log, store, ...(rhythm && { rhythm }) },
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
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    slack: api,
    log,
    chat,
    origin,
    send: slackSender(`${origin}/slack/events`, secret, team),
    close,
  };
}
