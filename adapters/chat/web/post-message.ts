import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import { type PageSession, pageEvent, pageId, pageTurn } from './page-session.ts';
import { readJson } from './read-json.ts';
import { sendJson } from './respond.ts';
import { messageEntry } from './web-channel.ts';

const messageSchema = z.object({
  ...pageTurn,
  text: z.string().max(20_000),
  /** As POST /api/files answered. */
  files: z
    .array(
      z.object({
        id: pageId,
        name: z.string().min(1).max(400),
        size: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .max(50)
    .default([]),
});

/** POST /api/messages: the same operation again is the same message. */
export async function postMessage(
  session: PageSession,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { text, files, ...turn } = await readJson(request, messageSchema);
  const event = pageEvent(session.workspace, turn, {
    type: 'message',
    text,
    files: files.map(({ id, name, size, sha256 }) => ({ key: id, name, size, source: { sha256 } })),
  });
  sendJson(response, 202, { state: await receive(session, event) });
}

/** Tells the pages at once, the bot for ever. */
export async function receive(
  { bot, conversations }: PageSession,
  event: IncomingEvent,
): Promise<'taken' | 'known'> {
  const log = conversations.of(event.thread);
  const asked = messageEntry(event);
  const isNew = asked === undefined || log.append(asked);
  if (isNew) log.working(event.operation, 'Working on it');
  try {
    const state = await bot.receive(event);
    if (state === 'known') log.done(event.operation);
    return state;
  } catch (error) {
    log.done(event.operation);
    throw error;
  }
}
