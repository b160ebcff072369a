import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { saidOf } from '../../../../src/records/said-record.ts';
import { addressSchema } from '../address.ts';

/**
 * The event as it counts. What only one person saw stands in their 1:1 chat, so the button that
 * shows it to everybody is pressed there; what comes of it belongs into the thread of the question.
 */
export async function whereAsked(event: IncomingEvent, store: Store): Promise<IncomingEvent> {
  const { workspace, content } = event;
  if (content.type !== 'action' || content.action.do !== 'share') return event;
  const said = await saidOf({ store, workspace }, content.action.said);
  if (said?.platform !== 'teams' || said.thread === event.thread) return event;
  const { activity: _pressed, ...pressed } = addressSchema.parse(event.address);
  const address = { ...pressed, conversation: said.thread, kind: said.where.kind };
  return { ...event, thread: said.thread, where: said.where, address };
}
