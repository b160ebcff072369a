import { type Bot, openBot } from '../../src/bot.ts';
import type { Config } from '../../src/config.ts';
import type { Role } from '../../src/conversation/event-queue.ts';
import { AssayError } from '../../src/errors.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { openJobs } from '../desk/open-jobs.ts';
import type { RunningChat } from '../http/running-chat.ts';
import { startServer } from '../http/start-server.ts';
import { chatNames } from './chat-names.ts';
import { serveWork } from './serve-work.ts';

export type ServingOptions = Readonly<{
  /** Date of judgement, YYYY-MM-DD. @defaultValue today, whatever day it is */
  asOf?: string;
  /** What this process does, where several share one Redis. @defaultValue all */
  role?: Role;
}>;

export type Serving = Readonly<{
  /** Where Assay can be found, one line per chat, for a person. */
  found: readonly string[];
  /** Running work is given back, and taken up by the next start. */
  close(): Promise<void>;
}>;

const defaultPort = 3000;

/**
 * Starts the chats that are configured: Slack and Teams on one port, or, with neither, the page on
 * this machine. A worker only speaks in them, and hears nothing. What an earlier process left is
 * taken up first. Throws BAD_CONFIGURATION.
 */
export async function serveChats(
  desk: IngestDesk,
  config: Config,
  { asOf, role = 'all' }: ServingOptions,
): Promise<Serving> {
  const { log } = desk;
  const { slack, teams, redis, production } = config;
  requireSharing(config, role);
  if (redis) {
    const { requireRedis } = await import('../store/redis/check-redis.ts');
    await requireRedis(redis, { log, production });
  }
  await desk.model?.prepare();
  const jobs = await openJobs(config, log);
  const bot = openBot({ desk, jobs, role, timeZone: config.timeZone, ...(asOf && { asOf }) });
  const serve = role === 'worker' ? serveWork : slack || teams ? serveOverHttp : servePage;
  try {
    const { found, close } = await serve(bot, desk, config);
    return {
      found,
      async close() {
        await close();
        await bot.close();
      },
    };
  } catch (error) {
    await bot.close();
    throw error;
  }
}

/** What one process receives another can read only where they share their jobs. */
function requireSharing({ slack, teams, redis }: Config, role: Role): void {
  if (role === 'all') return;
  const isShared = redis !== undefined && !redis.includes(',');
  if (isShared && (slack || teams)) return;
  throw new AssayError({
    code: 'BAD_CONFIGURATION',
    message: isShared
      ? `--role ${role} serves Slack or Teams, and neither is configured.`
      : `--role ${role} needs one Redis (no cluster) that the processes share.`,
    remedy: isShared
      ? 'Configure one of them; the page on this machine needs --role all.'
      : 'Set REDIS_URL to redis://host:port, or leave out --role.',
  });
}

async function servePage(bot: Bot, { log }: IngestDesk, { port, workspace }: Config) {
  const { startWebChat } = await import('./web/start-web-chat.ts');
  const page = await startWebChat(bot, { workspace, log, ...(port === undefined ? {} : { port }) });
  await bot.start();
  return { found: [`Open ${page.url} in a browser.`], close: page.close };
}

async function serveOverHttp(bot: Bot, desk: IngestDesk, config: Config): Promise<Serving> {
  const chats = await startConfigured(bot, desk, config);
  let isReady = false;
  const routes = chats.flatMap((chat) => chat.routes);
  // Without credentials only local clients may speak to Teams' endpoint.
  const isLocal = config.teams !== undefined && config.teams.app === undefined;
  const server = await startServer({
    routes,
    port: config.port ?? defaultPort,
    ...(isLocal && { host: '127.0.0.1' }),
    isReady: () => isReady,
  });
  await bot.start();
  isReady = true;
  return {
    found: [`Assay answers in ${chatNames(config)}; it listens on port ${server.port}.`],
    async close() {
      isReady = false;
      await server.close();
      for (const chat of chats) await chat.close();
    },
  };
}

/** The packages of a platform are loaded only where it is used. */
async function startConfigured(bot: Bot, desk: IngestDesk, config: Config): Promise<RunningChat[]> {
  const { slack, teams, production } = config;
  const { log } = desk;
  const { store } = desk.place;
  const started: RunningChat[] = [];
  if (slack) {
    const { startSlack } = await import('./slack/start-slack.ts');
    started.push(await startSlack(bot, slack, { log, store }));
  }
  if (teams) {
    const { startTeams } = await import('./teams/start-teams.ts');
    started.push(await startTeams(bot, teams, { log, store, production }));
  }
  return started;
}
