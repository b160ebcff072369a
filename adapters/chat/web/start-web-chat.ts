import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../../../src/bot.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { answerRequest, type PageServer } from './answer-request.ts';
import { openConversations } from './conversations.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { openPageAssets } from './page-assets.ts';
import type { PageSession } from './page-session.ts';
import type { Secrets } from './request-guard.ts';
import { webChannel } from './web-channel.ts';

type WebChatOptions = Readonly<{
  /** Absent: 3000 or the next free one. */
  port?: number;
  workspace: string;
  log: Logger;
}>;

const graceMs = 1_000;

const secret = () => randomBytes(24).toString('base64url');

/**
 * The web page on this machine; before `bot.start`. Throws BAD_CONFIGURATION when the port is in
 * use.
 */
export async function startWebChat(
  bot: Bot,
  { port: wanted, workspace, log }: WebChatOptions,
): Promise<Readonly<{ url: string; close(): Promise<void> }>> {
  const conversations = openConversations();
  bot.connect(webChannel(bot, conversations));
  const session: PageSession = { bot, workspace, log, conversations, epoch: secret() };
  const assets = await openPageAssets();
  const server = createServer({ requestTimeout: 180_000, headersTimeout: 10_000 });
  const port = await listenOnLoopback(server, wanted);
  const secrets: Secrets = { cookieName: `assay-${port}`, cookie: secret(), token: secret() };

  const page: PageServer = { session, assets, secrets, port };
  const answering = new Set<Promise<void>>();
  server.on('request', (request, response) => {
    const answered = answerRequest(page, request, response);
    answering.add(answered);
    void answered.then(() => answering.delete(answered));
  });

  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      // What is being answered still needs the store; work of the bot ends with the bot.
      await Promise.race([Promise.all(answering), wait(graceMs, undefined, { ref: false })]);
    },
  };
}
