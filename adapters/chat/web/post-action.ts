import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ChatAction } from '../../../src/conversation/action.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import { AssayError } from '../../../src/errors.ts';
import { actionOfData } from '../cards/action-of-data.ts';
import { type PageSession, pageEvent, pageTurn } from './page-session.ts';
import { receive } from './post-message.ts';
import { readJson } from './read-json.ts';
import { sendJson } from './respond.ts';
import { saidEntry } from './said-entry.ts';

const actionSchema = z.object({
  ...pageTurn,
  /** What the button of the card carries, with what was filled in. */
  data: z.record(z.string(), z.unknown()),
  /** Id of the reply the button is on. */
  said: z.string().max(200).optional(),
});

/** Done while the person waits: what is said comes at once, and may take the place of a reply. */
const quick: readonly ChatAction['do'][] = ['again', 'open', 'rate', 'share', 'submit'];
const inPlace: readonly ChatAction['do'][] = ['again', 'submit'];

/** POST /api/actions */
export async function postAction(
  session: PageSession,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { bot, workspace } = session;
  const { data, said: on, ...turn } = await readJson(request, actionSchema);
  const action = actionOfData(data);
  if (!action) throw unknownButton();
  const event = pageEvent(workspace, turn, { type: 'action', action });
  const { thread } = event;
  if (action.do === 'stop') {
    const { operation } = action;
    const stopped = bot.stop({ workspace, thread, ...(operation ? { operation } : {}) });
    sendJson(response, 200, { state: stopped ? 'stopped' : 'nothing to stop' });
    return;
  }
  if (!quick.includes(action.do)) {
    sendJson(response, 202, { state: await receive(session, event) });
    return;
  }
  const said = await perform(session, event, inPlace.includes(action.do) ? on : undefined);
  sendJson(response, 200, { state: 'done', said });
}

/** Resolves to the ids of what was said. */
async function perform(
  { bot, workspace, conversations }: PageSession,
  event: IncomingEvent,
  replaced: string | undefined,
): Promise<readonly string[]> {
  const log = conversations.of(event.thread);
  log.working(event.operation, 'Working on it');
  try {
    const replies = await bot.perform(event);
    for (const [index, said] of replies.entries()) {
      log.append(await saidEntry(bot, workspace, said, index === 0 ? replaced : undefined));
    }
    return replies.map(({ id }) => id);
  } finally {
    log.done(event.operation);
  }
}

function unknownButton(): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: 'This button is not known any more.',
    remedy: 'Ask again, and use the button of the new answer.',
  });
}
