import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AssayError } from '../../src/errors.ts';
import type { Route } from './running-chat.ts';

export type ServerOptions = Readonly<{
  routes: readonly Route[];
  /** 0: any free one. */
  port: number;
  /** Interface to listen on. @defaultValue all of them */
  host?: string;
  /** Whether work can be taken: what /readyz says. */
  isReady: () => boolean;
}>;

export type RunningServer = Readonly<{ port: number; close(): Promise<void> }>;

/** A request has to be here within this time: slow ones hold no connection open. */
const requestMs = 60_000;
const headersMs = 10_000;

/**
 * One server for all chats that are reached over HTTP, with /livez (the process is there) and
 * /readyz (it takes work). Throws BAD_CONFIGURATION when the port cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { routes, port, host, isReady } = options;
  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: headersMs },
    (request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      const route = routes.find((one) => path === one.path || path.startsWith(one.path));
      if (route) return route.handle(request, response);
      if (path === '/livez') return answer(response, 200);
      if (path === '/readyz') return answer(response, isReady() ? 200 : 503);
      return answer(response, 404);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unavailable(port, error)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function answer(response: ServerResponse, status: 200 | 404 | 503): void {
  const texts = { 200: 'ok', 404: 'There is nothing here.', 503: 'not ready' } as const;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(texts[status]);
}

function unavailable(port: number, cause: unknown): AssayError {
  return new AssayError({
    code: 'BAD_CONFIGURATION',
    message: `Port ${port} cannot be used; another program may have it.`,
    remedy: 'End that program, or set PORT to a free port.',
    cause,
  });
}
