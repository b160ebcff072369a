import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Person, Where } from '../../../../src/conversation/person.ts';
import { actionOfData } from '../../cards/action-of-data.ts';
import type { TeamsActivity } from '../activity.ts';
import { addressOf, kindOf, placeOf } from '../address.ts';
import { type Attached, attachedFiles } from './attached-files.ts';
import { writtenText } from './mentions.ts';

/** Who speaks: the object of Entra, which nobody can rename, where Teams gives it. */
export function personOf({ from }: TeamsActivity): Person {
  return { id: from.aadObjectId || from.id, ...(from.name && { name: from.name }), sees: 'own' };
}

/** An event of this activity with the content. `workspace`: the tenant. */
export function eventOf(
  activity: TeamsActivity,
  workspace: string,
  content: IncomingEvent['content'],
): IncomingEvent {
  const { conversation, id = '' } = activity;
  const where: Where = { id: placeOf(conversation.id), kind: kindOf(activity) };
  return {
    platform: 'teams',
    workspace,
    // Ids of activities are unique within their conversation only.
    operation: `${conversation.id}:${id}`,
    thread: conversation.id,
    person: personOf(activity),
    where,
    address: addressOf(activity, workspace),
    content,
  };
}

export type ReadMessage = Readonly<{
  /** Undefined: there is nothing to answer. */
  event: IncomingEvent | undefined;
  unreadable: Attached['unreadable'];
}>;

/** What a message says. A button of an old client (Action.Submit) is a message with a value. */
export function readMessage(activity: TeamsActivity, workspace: string): ReadMessage {
  const text = writtenText(activity);
  const { files, unreadable } = attachedFiles(activity);
  const action = text === '' && files.length === 0 ? actionOfData(activity.value) : undefined;
  if (action) {
    return { event: eventOf(activity, workspace, { type: 'action', action }), unreadable };
  }
  if (files.length === 0 && (isAboutFile(text, unreadable) || (text === '' && activity.value))) {
    return { event: undefined, unreadable };
  }
  const content = { type: 'message' as const, text, files: [...files] };
  return { event: eventOf(activity, workspace, content), unreadable };
}

/** Words beside a file say what it is; they are a question only with a question mark. */
function isAboutFile(text: string, unreadable: Attached['unreadable']): boolean {
  if (text === '') return unreadable.length > 0;
  return unreadable.includes('withheld') && !text.includes('?');
}
