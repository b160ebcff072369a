import { type IncomingHttpHeaders, request } from 'node:http';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import type { PageEvent } from '../../adapters/chat/web/page-event.ts';
import { startWebChat } from '../../adapters/chat/web/start-web-chat.ts';
import type { Bot } from '../../src/bot.ts';
import { memoryLog } from './memory-log.ts';

type Headers = Readonly<Record<string, string>>;
type Sent = Readonly<{ method?: string; headers?: Headers; body?: string | Uint8Array }>;
type Answered = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>;

export type WebClient = Readonly<{
  url: string;
  /** Exactly these headers, as any program may send them. */
  raw(path: string, sent?: Sent): Promise<Answered>;
  /** As the page does; headers go before its own. */
  get(path: string, headers?: Headers): Promise<Answered>;
  post(path: string, body: object | Uint8Array, headers?: Headers): Promise<Answered>;
  /** The next events of a conversation, until one of them is the last that is wanted. */
  events(
    thread: string,
    isLast: (event: PageEvent) => boolean,
    lastEventId?: string,
  ): Promise<readonly Readonly<{ id?: string; event: PageEvent }>[]>;
  close(): Promise<void>;
}>;

/** The same, closed when the test file ends. */
export async function webClient(bot: Bot, workspace?: string): Promise<WebClient> {
  const client = await openWebClient(bot, workspace);
  afterAll(client.close);
  return client;
}

/** Starts the web chat for a bot and opens its page. */
export async function openWebClient(bot: Bot, workspace = 'demo'): Promise<WebClient> {
  const chat = await startWebChat(bot, { port: 0, workspace, log: memoryLog() });
  const raw = (path: string, sent: Sent = {}) => send(chat.url, path, sent);
  const page = await raw('/');
  const cookie = `${page.headers['set-cookie']?.[0]?.split(';')[0]}`;
  const token = `${/name="assay-token" content="([^"]+)"/u.exec(page.text)?.[1]}`;
  const origin = chat.url.slice(0, -1);
  return {
    url: chat.url,
    raw,
    close: chat.close,
    get: (path, headers) => raw(path, { headers: { Cookie: cookie, ...headers } }),
    post: (path, body, headers) =>
      raw(path, {
        method: 'POST',
        body: body instanceof Uint8Array ? body : JSON.stringify(body),
        headers: {
          Cookie: cookie,
          Origin: origin,
          'X-Assay-Token': token,
          'Content-Type': 'application/json',
          ...headers,
        },
      }),
    events: (thread, isLast, lastEventId) =>
      follow(`${chat.url}api/events?thread=${thread}`, isLast, {
        Cookie: cookie,
        ...(lastEventId && { 'Last-Event-ID': lastEventId }),
      }),
  };
}

function send(url: string, path: string, { method = 'GET', headers = {}, body }: Sent) {
  return new Promise<Answered>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sending = request({ hostname, port, path, method, headers, agent: false });
    sending.on('error', reject);
    sending.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    sending.end(body);
  });
}

async function follow(url: string, isLast: (event: PageEvent) => boolean, headers: Headers) {
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(url, { headers, agent: false }).on('response', resolve).on('error', reject).end();
  });
  const told: { id?: string; event: PageEvent }[] = [];
  let id: string | undefined;
  for await (const line of createInterface({ input: response })) {
    if (line.startsWith('id: ')) id = line.slice(4);
    if (!line.startsWith('data: ')) continue;
    const event: PageEvent = JSON.parse(line.slice(6));
    told.push({ ...(id && { id }), event });
    id = undefined;
    if (isLast(event)) break;
  }
  response.destroy();
  return told;
}
