import type { Workspace } from '../ports/store.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** Which work a person wants to end: all of a thread, or one operation of it. */
export type StopTarget = Readonly<{ workspace: Workspace; thread: string; operation?: string }>;

const stopWord = /^(?:stop|stopp|cancel|abort|abbrechen|halt)[.!]{0,3}$/iu;

/** What an event wants to end, by the button or in a word; undefined: it wants something else. */
export function stopTarget(event: IncomingEvent): StopTarget | undefined {
  const { workspace, thread, content } = event;
  if (content.type === 'action') {
    const { action } = content;
    if (action.do !== 'stop') return undefined;
    return { workspace, thread, ...(action.operation && { operation: action.operation }) };
  }
  const isWord =
    content.type === 'message' && content.files.length === 0 && stopWord.test(content.text.trim());
  return isWord ? { workspace, thread } : undefined;
}

/** Whether work on an event is meant; to stop is no work. */
export function isMeant(event: IncomingEvent, target: StopTarget): boolean {
  return event.workspace === target.workspace && names(target, event) && !stopTarget(event);
}

/** Whether the thread and the operation are those that are meant. */
export function names(
  target: StopTarget,
  { thread, operation }: Readonly<{ thread: string; operation: string }>,
): boolean {
  return thread === target.thread && (target.operation ?? operation) === operation;
}
