import type { App, webApi } from '@slack/bolt';
import type { Bot } from '../../../../src/bot.ts';
import type { ChatChannel } from '../../../../src/ports/chat-channel.ts';
import type { Logger } from '../../../../src/ports/logger.ts';

/** What the listeners work with. */
export type Receiving = Readonly<{
  app: App;
  bot: Bot;
  channel: ChatChannel;
  client(workspace: string): Promise<webApi.WebClient>;
  log: Logger;
  /** Does what Slack does not wait for; a failure is logged. */
  later(what: string, work: () => Promise<unknown>): void;
}>;
