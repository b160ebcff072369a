import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../../../src/chat-config.ts';
import { activitySchema, type TeamsActivity } from '../activity.ts';

/** Bytes; a message of Teams is at most 100 KB of text, and may hold it twice. */
const maxBody = 1024 * 1024;

/** What does not even get as far as a check of who sent it, as an HTTP status. */
export type Refused = Readonly<{ refused: 400 | 403 | 405 | 413; why: string }>;

/** Reads the activity of a request. */
export async function readRequest(
  request: IncomingMessage,
): Promise<Readonly<{ activity: TeamsActivity }> | Refused> {
  if (request.method !== 'POST') return { refused: 405, why: 'Use POST.' };
  const body = await readBody(request);
  if (body === undefined) return { refused: 413, why: 'The activity is too large.' };
  const activity = activitySchema.safeParse(jsonOf(body));
  return activity.success
    ? { activity: activity.data }
    : { refused: 400, why: 'This is no activity.' };
}

/** Undefined when it is too large; the rest is not read then. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Without credentials only this machine is let in, and no web page on it: a page can post text to
 * any port without asking, but not JSON, and not with another host's name (DNS rebinding).
 */
export function refusedLocally(request: IncomingMessage): Refused | undefined {
  const { remoteAddress = '' } = request.socket;
  const { host = '', origin, 'content-type': type = '' } = request.headers;
  const isHere = isLoopback(remoteAddress.replace(/^::ffff:/u, ''));
  const hostname = URL.parse(`http://${host}`)?.hostname ?? '';
  const pageHost = origin === undefined ? 'localhost' : (URL.parse(origin)?.hostname ?? '');
  if (!isHere || !isLoopback(hostname) || !isLoopback(pageHost)) {
    return { refused: 403, why: 'Without credentials only this machine is served.' };
  }
  if (request.method === 'POST' && !/^application\/json\b/u.test(type))
    return { refused: 400, why: 'Send JSON.' };
  return undefined;
}
