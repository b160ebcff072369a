import type { Bot } from '../../../../src/bot.ts';
import type { TeamsConfig } from '../../../../src/chat-config.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Store } from '../../../../src/ports/store.ts';
import type { Sender } from '../send/open-sender.ts';

/** What receiving needs. */
export type ReceiveDeps = Readonly<{
  bot: Bot;
  config: TeamsConfig;
  store: Store;
  sender: Sender;
  log: Logger;
  /** Work that goes on after the answer; closing waits for it. */
  afterwards(work: (signal: AbortSignal) => Promise<unknown>): void;
}>;
