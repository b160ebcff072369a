import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageEvent } from './page-event.ts';
import { type PageSession, pageId } from './page-session.ts';
import { sendError } from './respond.ts';

const heartbeatMs = 20_000;
/** Bytes that wait for a page that reads no more. */
const maxWaiting = 16 * 1024 * 1024;

/**
 * GET /api/events?thread=…: Server-Sent Events. Ids are "<epoch>.<number>"; a page that was away
 * says the last one it has seen, and gets what it missed.
 */
export function getEvents(
  { conversations, epoch }: PageSession,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const thread = pageId.safeParse(url.searchParams.get('thread'));
  if (!thread.success) {
    sendError(response, 400, {
      message: 'The conversation has no name.',
      remedy: 'Load the page again.',
    });
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const send = (event: PageEvent, id?: number) => {
    if (response.writableLength > maxWaiting) response.destroy();
    const name = id === undefined ? '' : `id: ${epoch}.${id}\n`;
    response.write(`${name}data: ${JSON.stringify(event)}\n\n`);
  };
  const [start, number] = `${request.headers['last-event-id'] ?? ''}`.split('.');
  const seen = start === epoch ? Number(number) || 0 : 0;
  const leave = conversations.of(`web:${thread.data}`).follow(seen, send);
  const beat = setInterval(() => response.write(': awake\n\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}
