import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { cardProblems } from './check-card.ts';

export type WireActivity = Readonly<Record<string, unknown>> &
  Readonly<{
    type?: string;
    text?: string;
    entities?: readonly Readonly<Record<string, unknown>>[];
    attachments?: readonly Readonly<{ contentType: string; content: unknown; name?: string }>[];
  }>;

/** What the connector was sent, as it stood on the wire. */
export type ConnectorCall = Readonly<{
  method: string;
  /** Decoded: "/v3/conversations/a:1/activities". */
  path: string;
  authorization: string | undefined;
  body: WireActivity;
  /** Whether people see what came of it. */
  taken: boolean;
}>;

/** What the next call gets: an answer, none at all ("hang"), or a connection that breaks. */
export type Scripted =
  | Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: unknown }>
  | 'hang'
  | 'break';

/**
 * A server on this machine that takes activities as the connector of Teams does, and keeps them.
 * Calls that `script` names are answered so, in turn; everything else is taken, but cards that Teams
 * would not show.
 */
export async function startTeamsConnector() {
  const calls: ConnectorCall[] = [];
  const scripted: Scripted[] = [];
  let waiting: (() => void)[] = [];

  const server = createServer((request, response) => {
    void json(request)
      .catch(() => ({}))
      .then((body) => {
        const url = request.url ?? '';
        const answered =
          scripted.shift() ?? refused(body as WireActivity) ?? taken(url, calls.length + 1);
        calls.push({
          method: request.method ?? '',
          path: decodeURIComponent(url),
          authorization: request.headers.authorization,
          body: body as WireActivity,
          taken: typeof answered === 'object' && answered.status < 300,
        });
        answer(response, answered);
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    /** As activities name it. */
    serviceUrl: `http://127.0.0.1:${port}/`,
    calls: calls as readonly ConnectorCall[],
    /** Without signs of life. */
    messages: () => calls.map(({ body }) => body).filter(({ type }) => type === 'message'),
    script: (...answers: readonly Scripted[]) => void scripted.push(...answers),
    /** Resolves once so many calls fit. */
    async until(count: number, fits: (call: ConnectorCall) => boolean = () => true) {
      while (calls.filter(fits).length < count) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      return calls.filter(fits);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Teams takes no card that is none, or too large. */
function refused({ attachments = [] }: WireActivity): Scripted | undefined {
  const cards = attachments.filter(({ contentType }) => contentType.endsWith('card.adaptive'));
  const problems = cards.flatMap(({ content }) => cardProblems(content));
  if (problems.length === 0) return undefined;
  return { status: 400, body: { error: { code: 'BadSyntax', message: problems.join(' ') } } };
}

/** A new conversation, or an activity with an id of its own. */
function taken(url: string, number: number): Scripted {
  const isNew = url.endsWith('/v3/conversations');
  return { status: 201, body: { id: isNew ? `a:opened-${number}` : `sent-${number}` } };
}

function answer(response: ServerResponse, what: Scripted): void {
  if (what === 'hang') return;
  if (what === 'break') return void response.destroy();
  response.writeHead(what.status, { 'content-type': 'application/json', ...what.headers });
  response.end(JSON.stringify(what.body ?? {}));
}
