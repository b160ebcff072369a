import type { Bot } from '../../../src/bot.ts';
import type { SlackConfig } from '../../../src/chat-config.ts';
import type { Route, RunningChat } from '../../http/running-chat.ts';
import { connectSlack, type SlackSurroundings } from './connect-slack.ts';
import { installations } from './install/installation-record.ts';
import { oauthPages } from './install/oauth-pages.ts';
import { authorize, isNotInstalled } from './receive/authorize.ts';
import { DurableApp } from './receive/durable-app.ts';
import { listenToActions } from './receive/listen-actions.ts';
import { listenToCommands } from './receive/listen-commands.ts';
import { listenToForms } from './receive/listen-forms.ts';
import { listenToHome } from './receive/listen-home.ts';
import { listenToInstallations } from './receive/listen-installations.ts';
import { listenToMessages } from './receive/listen-messages.ts';
import { listenToShortcuts } from './receive/listen-shortcuts.ts';
import { openEntrance } from './receive/open-entrance.ts';
import type { Receiving } from './receive/receiving.ts';
import { workLater } from './receive/work-later.ts';

/**
 * Connects the bot to Slack: over HTTP below "/slack/", or by Socket Mode where an app token is set.
 * Throws BAD_CONFIGURATION when Slack refuses the app token.
 */
export async function startSlack(
  bot: Bot,
  config: SlackConfig,
  surroundings: SlackSurroundings,
): Promise<RunningChat> {
  const { log, store } = surroundings;
  const connected = connectSlack(bot, config, surroundings);
  const { logger, clientOptions, tokenOf, client, channel } = connected;
  const { later, idle } = workLater(log);
  const entrance = openEntrance(config, clientOptions, logger);
  const app = new DurableApp({
    receiver: entrance.receiver,
    authorize: authorize(tokenOf),
    clientOptions,
    convoStore: false,
    logger,
  });
  app.error(async (error) => {
    if (!isNotInstalled(error)) throw error;
    log.warn({}, 'An event came from a Slack workspace where Assay is not installed.');
  });
  listenToEverything({ app, bot, channel, client, log, later });
  const pages: Route[] = [];
  if (config.oauth) {
    const installed = installations(store, config.oauth.secretKey);
    listenToInstallations({ app, log }, installed);
    pages.push(...oauthPages(config.oauth, installed, clientOptions, logger));
  }
  await entrance.open();
  return {
    routes: [...pages, ...(entrance.handle ? [{ path: '/slack/', handle: entrance.handle }] : [])],
    async close() {
      await entrance.close();
      await idle();
    },
  };
}

function listenToEverything(receiving: Receiving): void {
  listenToMessages(receiving);
  listenToHome(receiving);
  listenToCommands(receiving);
  listenToActions(receiving);
  listenToForms(receiving);
  listenToShortcuts(receiving);
}
