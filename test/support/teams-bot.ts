import { afterAll } from 'vitest';
import { startTeams, type TeamsDeps } from '../../adapters/chat/teams/start-teams.ts';
import { startServer } from '../../adapters/http/start-server.ts';
import type { Bot } from '../../src/bot.ts';
import type { TeamsConfig } from '../../src/chat-config.ts';
import type { Store } from '../../src/ports/store.ts';
import { memoryLog } from './memory-log.ts';

/** Waits short enough for tests. */
export const quickPace = {
  firstDelayMs: 2,
  attempts: 4,
  attemptMs: 1_000,
  deadlineMs: 5_000,
  streamMs: 15,
};

export const localTeams: TeamsConfig = { tenants: [], fileHosts: [] };

type ServeOptions = Partial<TeamsDeps> & Readonly<{ config?: TeamsConfig }>;

/** The same, gone when the test file ends. */
export async function servedTeams(bot: Bot, store: Store, options: ServeOptions = {}) {
  const served = await serveTeams(bot, store, options);
  afterAll(served.close);
  return served;
}

/** The Teams adapter on a real server. */
export async function serveTeams(
  bot: Bot,
  store: Store,
  { config = localTeams, ...deps }: ServeOptions = {},
) {
  const log = memoryLog();
  const options = { log, store, production: false, pace: quickPace, ...deps };
  const chat = await startTeams(bot, config, options);
  const server = await startServer({
    routes: chat.routes,
    port: 0,
    host: '127.0.0.1',
    isReady: () => true,
  });
  const url = `http://127.0.0.1:${server.port}/api/messages`;
  const close = async () => {
    await chat.close();
    await server.close();
  };
  return {
    url,
    close,
    post: (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
