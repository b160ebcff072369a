import type { TeamsActivity } from '../activity.ts';
import { addressOf } from '../address.ts';
import { rememberReference } from '../records/reference-record.ts';
import { personOf, readMessage } from './event-of.ts';
import { explainFiles } from './explain-files.ts';
import type { ReceiveDeps } from './receive-deps.ts';
import type { Answered } from './respond.ts';
import { whereAsked } from './where-asked.ts';

/** Takes a message; answered when it is durable. The work is done afterwards. */
export async function receiveMessage(
  activity: TeamsActivity,
  workspace: string,
  deps: ReceiveDeps,
): Promise<Answered> {
  if (!activity.id) return { status: 400, body: { error: 'A message needs an id.' } };
  const { bot, store } = deps;
  const address = addressOf(activity, workspace);
  const person = personOf(activity);
  await rememberReference({ store, workspace }, address, person);
  const { event, unreadable } = readMessage(activity, workspace);
  if (event) await bot.receive(await whereAsked(event, store));
  await explainFiles(unreadable, { workspace, address, person }, deps);
  return { status: 200 };
}
