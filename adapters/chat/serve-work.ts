import type { Bot } from '../../src/bot.ts';
import type { Config } from '../../src/config.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { startServer } from '../http/start-server.ts';
import { chatNames } from './chat-names.ts';
import type { Serving } from './serve-chats.ts';

/**
 * A worker: it speaks in the chats and hears nothing. It listens for /livez and /readyz only where a
 * port was chosen.
 */
export async function serveWork(
  bot: Bot,
  { log, place }: IngestDesk,
  config: Config,
): Promise<Serving> {
  const { slack, teams, production, port } = config;
  const { store } = place;
  if (slack) {
    const { connectSlack } = await import('./slack/connect-slack.ts');
    connectSlack(bot, slack, { log, store });
  }
  // What it would answer over HTTP is left aside.
  const { startTeams } = teams ? await import('./teams/start-teams.ts') : {};
  const chat = teams && (await startTeams?.(bot, teams, { log, store, production }));
  let isReady = false;
  const server =
    port === undefined
      ? undefined
      : await startServer({ routes: [], port, isReady: () => isReady });
  await bot.start();
  isReady = true;
  const where = server ? ` It listens on port ${server.port}.` : '';
  return {
    found: [`Assay reads papers for ${chatNames(config)}.${where}`],
    async close() {
      isReady = false;
      await server?.close();
      await chat?.close();
    },
  };
}
