import { z } from 'zod';
import type { Performed } from '../../../../src/bot.ts';
import type { ChatAction } from '../../../../src/conversation/action.ts';
import { reply } from '../../../../src/conversation/reply.ts';
import { AssayError } from '../../../../src/errors.ts';
import { actionOfData } from '../../cards/action-of-data.ts';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { drawCard } from '../../cards/draw-card.ts';
import type { TeamsActivity } from '../activity.ts';
import { eventOf } from '../receive/event-of.ts';
import type { ReceiveDeps } from '../receive/receive-deps.ts';
import type { Answered } from '../receive/respond.ts';
import { whereAsked } from '../receive/where-asked.ts';
import { sendPerformed } from '../send/send-performed.ts';

const valueSchema = z.looseObject({ action: z.looseObject({ data: z.unknown().optional() }) });

/** Teams waits no longer for an answer; what comes later is sent as messages. */
const patienceMs = 8_000;

/**
 * A button of a card (Action.Execute): what comes of it takes the place of the card, for the person
 * who pressed it ("Universal Actions for Adaptive Cards", learn.microsoft.com).
 */
export async function cardAction(
  activity: TeamsActivity,
  workspace: string,
  deps: ReceiveDeps,
): Promise<Answered> {
  const { bot, store, afterwards } = deps;
  const action = actionOfData(valueSchema.safeParse(activity.value).data?.action.data);
  if (!action) return problem('This button is from another version of Assay. Ask again.');
  const event = eventOf(activity, workspace, { type: 'action', action });
  if (speaksInChat(action)) {
    await bot.receive(await whereAsked(event, store));
    return note('I am on it.');
  }
  if (takesLong(action)) {
    await bot.receive(event);
    const working = reply({ headline: 'I am on it.', text: 'What comes of it follows here.' });
    return inPlace(drawCard({ id: 'working', reply: working })[0]);
  }
  const performed = bot.perform(event, { keep: true });
  const sendRest = (restOf: (said: readonly Performed[]) => readonly Performed[]) =>
    afterwards(async (signal) => {
      await sendPerformed(event, restOf(await performed), deps, signal);
      await bot.settle(event, { shown: true });
    });
  try {
    const said = await inTime(performed);
    if (said === undefined) {
      sendRest((late) => late);
      return note('I am on it.');
    }
    const [first] = said;
    if (!first) {
      sendRest(() => []);
      return note('Done.');
    }
    const suppliers = first.reply.form ? await bot.suppliersLike(workspace, '') : [];
    const [card, ...more] = drawCard(first, { teams: { refreshes: [] }, help: { suppliers } });
    sendRest((all) => all.slice(more.length > 0 ? 0 : 1));
    return inPlace(card);
  } catch (error) {
    if (error instanceof AssayError && error.code !== 'STORE_BUSY') {
      return problem(`${error.message} ${error.remedy}`);
    }
    throw error;
  }
}

/** Its card may be an answer itself, which people want to keep. */
function speaksInChat({ do: does }: ChatAction): boolean {
  return does === 'ask' || does === 'share';
}

/** Reads a document. */
function takesLong(action: ChatAction): boolean {
  return action.do === 'file' || (action.do === 'submit' && action.form === 'upload');
}

/** Undefined when it takes longer than Teams waits. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), patienceMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function inPlace(card: AdaptiveCard | undefined): Answered {
  return answered(200, 'application/vnd.microsoft.card.adaptive', card);
}

/** Shown for a moment. */
function note(text: string): Answered {
  return answered(200, 'application/vnd.microsoft.activity.message', text);
}

function problem(message: string): Answered {
  return answered(400, 'application/vnd.microsoft.error', { code: 'BadRequest', message });
}

/** The request itself succeeds; how the action went stands in the body. */
function answered(statusCode: 200 | 400, type: string, value: unknown): Answered {
  return { status: 200, body: { statusCode, type, value } };
}
