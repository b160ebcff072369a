import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AssayError, type ErrorReport } from '../../../src/errors.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { PageAssets } from './page-assets.ts';
import { pageRoutes } from './page-routes.ts';
import type { PageSession } from './page-session.ts';
import { refusalOf, type Secrets } from './request-guard.ts';
import { sendError, statusOf } from './respond.ts';
import { securityHeaders } from './security-headers.ts';
import { sendAsset } from './send-asset.ts';

/** What the server of the page needs to answer. */
export type PageServer = Readonly<{
  session: PageSession;
  assets: PageAssets;
  secrets: Secrets;
  port: number;
}>;

/** Never throws: what goes wrong is told to the page, in one sentence. */
export async function answerRequest(
  server: PageServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  try {
    const refusal = refusalOf(request, server.port, server.secrets);
    if (refusal) refuse(request, response, refusal.status, refusal);
    else await route(server, request, response);
  } catch (error) {
    const known = error instanceof AssayError;
    const report = known ? error.report() : fault(server.session.log, error);
    refuse(request, response, known ? statusOf(error) : 500, report);
  }
}

async function route(
  { session, assets, secrets }: PageServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '/', 'http://page') ?? new URL('http://page/unknown');
  const path = url.pathname.startsWith('/api/evidence/') ? '/api/evidence' : url.pathname;
  const found = pageRoutes[`${request.method} ${path}`];
  if (found) return found(session, request, response, url);
  if (request.method === 'GET') return sendAsset(assets, secrets, request, response, url);
  response.setHeader('Allow', 'GET');
  refuse(request, response, 405, {
    message: 'Only reading is possible at this address.',
    remedy: 'Load the page again.',
  });
}

/** What is still being sent is thrown away, because a browser reads no answer before it is sent. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  error: Parameters<typeof sendError>[2],
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  request.resume();
  sendError(response, status, error);
}

/** The log has the kind of fault, not its message, which may quote a document. */
function fault(log: Logger, error: unknown): ErrorReport {
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, fault: error instanceof Error ? error.name : typeof error }, 'a fault');
  return {
    code: 'INTERNAL',
    message: `Assay itself failed (reference ${reference}); what was accepted before is kept.`,
    remedy: 'Try again; the log has the reference.',
  };
}
