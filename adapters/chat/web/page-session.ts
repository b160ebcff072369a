import { z } from 'zod';
import type { Bot } from '../../../src/bot.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Conversations } from './conversations.ts';

/** What answers the requests of the page. */
export type PageSession = Readonly<{
  bot: Bot;
  workspace: string;
  conversations: Conversations;
  log: Logger;
  /** Names this start of the program, because the numbers of entries begin again with it. */
  epoch: string;
}>;

/** Random names that the page makes. */
export const pageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/u);

type Turn = Readonly<{ operation: string; thread: string; timeZone?: string | null | undefined }>;

/** What every message and button of the page says about itself. */
export const pageTurn = {
  operation: pageId,
  thread: pageId,
  /** Of the browser, IANA. */
  timeZone: z.string().max(100).optional(),
} as const;

/** The person in front of this machine says something; `operation` is the page's name for it. */
export function pageEvent(
  workspace: string,
  { operation, thread, timeZone = null }: Turn,
  content: IncomingEvent['content'],
): IncomingEvent {
  return {
    platform: 'web',
    workspace,
    operation: `web:${operation}`,
    thread: `web:${thread}`,
    person: { id: 'web', sees: 'everything' },
    where: { id: 'web', kind: 'direct' },
    address: { timeZone },
    content,
  };
}
