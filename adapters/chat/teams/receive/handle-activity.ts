import type { TeamsActivity } from '../activity.ts';
import { cardAction } from '../invokes/card-action.ts';
import { findSuppliers, suggestSuppliers } from '../invokes/find-suppliers.ts';
import { handOverFile } from '../invokes/hand-over-file.ts';
import { rateAnswer } from '../invokes/rate-answer.ts';
import type { ReceiveDeps } from './receive-deps.ts';
import { receiveMembership } from './receive-membership.ts';
import { receiveMessage } from './receive-message.ts';
import type { Answered } from './respond.ts';

type Handle = (activity: TeamsActivity, workspace: string, deps: ReceiveDeps) => Promise<Answered>;

const activities: ReadonlyMap<string, Handle> = new Map([
  ['message', receiveMessage],
  ['installationUpdate', receiveMembership],
  ['conversationUpdate', receiveMembership],
]);

const invokes: ReadonlyMap<string, Handle> = new Map([
  ['adaptiveCard/action', cardAction],
  ['message/submitAction', rateAnswer],
  ['fileConsent/invoke', handOverFile],
  ['composeExtension/query', findSuppliers],
  ['application/search', suggestSuppliers],
]);

/** Does what an admitted activity asks for. What Assay has no use for is taken and left. */
export async function handleActivity(
  activity: TeamsActivity,
  workspace: string,
  deps: ReceiveDeps,
): Promise<Answered> {
  if (activity.type !== 'invoke') {
    const handle = activities.get(activity.type);
    return (await handle?.(activity, workspace, deps)) ?? { status: 200 };
  }
  if (!activity.id) return { status: 400, body: { error: 'An invoke needs an id.' } };
  const handle = invokes.get(activity.name ?? '');
  return (await handle?.(activity, workspace, deps)) ?? { status: 501, body: {} };
}
