import type { ServerResponse } from 'node:http';

/**
 * What goes wrong with a call. `lost`: it is done, but the connection breaks before the answer.
 * `cut`: the connection breaks before anything is done. `hang`: no answer ever comes.
 */
export type Fault =
  | Readonly<{ retryAfter: number }>
  | Readonly<{ status: number }>
  | Readonly<{ error: string }>
  | 'hang'
  | 'cut'
  | 'lost';

/** True: answer as if nothing had happened. */
export function misbehave(response: ServerResponse, fault: Fault, perform: () => unknown): boolean {
  if (fault === 'hang') return false;
  if (fault === 'cut' || fault === 'lost') {
    if (fault === 'lost') perform();
    response.destroy();
    return false;
  }
  if ('retryAfter' in fault) {
    response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end();
    return false;
  }
  if ('status' in fault) {
    response.writeHead(fault.status).end('upstream is unwell');
    return false;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ok: false, error: fault.error }));
  return false;
}
