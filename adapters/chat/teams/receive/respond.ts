import type { ServerResponse } from 'node:http';

/** What is answered to a request of Teams. */
export type Answered = Readonly<{ status: number; body?: unknown }>;

/** Answers once; a request that was given up is not answered. */
export function respond(response: ServerResponse, { status, body }: Answered): void {
  if (response.headersSent || response.destroyed) return;
  // Nothing is read any more of what was too large.
  if (status === 413) response.setHeader('connection', 'close');
  if (status === 405) response.setHeader('allow', 'POST');
  if (status === 503) response.setHeader('retry-after', '5');
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
