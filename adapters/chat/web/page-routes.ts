import type { IncomingMessage, ServerResponse } from 'node:http';
import { getEvents } from './get-events.ts';
import { getEvidence } from './get-evidence.ts';
import type { PageSession } from './page-session.ts';
import { portfolioView } from './portfolio-view.ts';
import { postAction } from './post-action.ts';
import { postFile } from './post-file.ts';
import { postMessage } from './post-message.ts';
import { sendJson } from './respond.ts';

type Answer = (
  session: PageSession,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => void | Promise<void>;

/** What the page asks for, by method and path. */
export const pageRoutes: Readonly<Record<string, Answer>> = {
  'POST /api/messages': postMessage,
  'POST /api/files': postFile,
  'POST /api/actions': postAction,
  'GET /api/events': getEvents,
  'GET /api/evidence': getEvidence,
  'GET /api/prompts': async ({ bot, workspace }, _request, response) =>
    sendJson(response, 200, { prompts: await bot.prompts(workspace) }),
  'GET /api/overview': async ({ bot, workspace }, _request, response) =>
    sendJson(response, 200, portfolioView(await bot.overview(workspace))),
  'GET /api/suppliers': async ({ bot, workspace }, _request, response, url) => {
    const typed = (url.searchParams.get('q') ?? '').slice(0, 200);
    sendJson(response, 200, { suppliers: await bot.suppliersLike(workspace, typed) });
  },
};
