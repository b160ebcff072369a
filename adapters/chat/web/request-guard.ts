import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * What a request needs to be from our page. The cookie goes to every port of this machine, so it
 * is not the token that only the page itself knows.
 */
export type Secrets = Readonly<{ cookieName: string; cookie: string; token: string }>;

type Refusal = Readonly<{ status: number; message: string; remedy: string }>;

const reload = 'Load the page again.';

/**
 * Why a request is not answered; undefined when it is. Another page in the same browser can send
 * requests to this address: under its own name (DNS rebinding), as a form, as a picture or as a
 * script.
 */
export function refusalOf(
  request: IncomingMessage,
  port: number,
  secrets: Secrets,
): Refusal | undefined {
  const { headers, method } = request;
  if (!isOurHost(headers.host, port)) {
    return {
      status: 421,
      message: 'This address is not served here.',
      remedy: `Open http://127.0.0.1:${port}/ instead.`,
    };
  }
  if (isForeign(request)) return foreign;
  if (!request.url?.startsWith('/api/')) return undefined;
  const hasToken = isReading(method) || isSame(headers['x-assay-token'], secrets.token);
  const hasCookie = isSame(cookieOf(headers.cookie, secrets.cookieName), secrets.cookie);
  return hasToken && hasCookie ? undefined : stale;
}

const isReading = (method: string | undefined) => method === 'GET' || method === 'HEAD';

/** Another page may only be left for ours. */
function isForeign({ headers, method, url }: IncomingMessage): boolean {
  if (!isReading(method) && headers.origin !== `http://${headers.host}`) return true;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(url === '/' && headers['sec-fetch-mode'] === 'navigate');
}

const foreign: Refusal = {
  status: 403,
  message: 'Requests of other pages are not answered.',
  remedy: reload,
};
const stale: Refusal = {
  status: 403,
  message: 'This page is from before Assay was started again.',
  remedy: reload,
};

function isOurHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost'];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split('; ');
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function isSame(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
