import type { Bot } from '../../../src/bot.ts';
import type { SlackConfig } from '../../../src/chat-config.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { tokens } from './install/tokens.ts';
import { boltLogger } from './receive/bolt-logger.ts';
import type { Rhythm } from './send/signs-of-life.ts';
import { slackChannel } from './send/slack-channel.ts';
import { webClientOptions } from './web-client-options.ts';
import { webClients } from './web-clients.ts';

export type SlackSurroundings = Readonly<{
  log: Logger;
  store: Store;
  /** In place of the global one. */
  fetch?: typeof globalThis.fetch;
  /** @defaultValue that of the channel */
  rhythm?: Rhythm;
}>;

/** Lets the bot speak in Slack; it hears nothing there yet. */
export function connectSlack(
  bot: Bot,
  config: SlackConfig,
  { log, store, fetch, rhythm }: SlackSurroundings,
) {
  const logger = boltLogger(log);
  const clientOptions = webClientOptions(config, logger, fetch);
  const tokenOf = tokens(config, store, clientOptions);
  const client = webClients(tokenOf, clientOptions);
  const channel = slackChannel({ client, log, ...(rhythm && { rhythm }) });
  bot.connect(channel);
  return { logger, clientOptions, tokenOf, client, channel };
}
