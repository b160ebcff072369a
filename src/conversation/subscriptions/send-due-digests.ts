import { dueWeek, withSent } from '../../digest/due-week.ts';
import type { Desk } from '../../records/desk.ts';
import { changeSubscription, listSubscriptions } from '../../records/subscription-record.ts';
import { dueEvent } from '../incoming-event.ts';
import type { SendOptions } from '../send-options.ts';

/**
 * Puts every digest that is due into the inbox, and then writes down that it was sent. The inbox
 * knows each week of a subscription once, so any number of schedulers that die at any moment send
 * one; see docs/decisions/digest-delivery.md. Digests of chats that this process does not speak in
 * are left to another one.
 */
export async function sendDueDigests(
  { place, clock }: Desk,
  { receive, speaks, signal }: SendOptions,
): Promise<void> {
  for (const subscription of await listSubscriptions(place)) {
    if (signal.aborted) return;
    if (subscription.state !== 'active' || !speaks(subscription.platform)) continue;
    const due = dueWeek(subscription, clock.now());
    if (!due) continue;
    const { id } = subscription;
    const { week, day } = due;
    await receive(
      dueEvent(place.workspace, subscription, `digest ${id} ${week}`, {
        kind: 'digest',
        subscription: id,
        ...due,
      }),
    );
    await changeSubscription(place, id, (current) =>
      current.sent.some((one) => one.week === week)
        ? undefined
        : { ...current, sent: withSent(current.sent, { week, day }) },
    );
  }
}
