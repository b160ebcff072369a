import { type AlertPlace, alertPlaceRecords } from '../../records/alert-place-record.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp } from '../../records/desk.ts';
import type { Turn } from '../message.ts';
import {
  alertsHereReply,
  alertsNeedChatReply,
  alertsStoppedReply,
} from '../replies/alert-replies.ts';
import type { Reply } from '../reply.ts';
import { placeOf } from '../subscriptions/snooze-item.ts';
import type { AlertCommand } from './alert-command.ts';

/** Begins or ends the alerts of a place, whether it has a digest or not. */
export async function doAlertCommand(
  desk: Desk,
  { what, about }: AlertCommand,
  turn: Turn,
): Promise<Reply> {
  const { place } = desk;
  const { reach, thread, person, where } = turn;
  if (!reach) return alertsNeedChatReply();
  const id = placeOf(turn);
  const wanted = what === 'begin';
  for (;;) {
    const before = await alertPlaceRecords.get(place, id);
    const suppliers = about ?? before?.data.suppliers ?? 'all';
    const { platform, address } = reach;
    const after: AlertPlace = { id, platform, thread, person, where, address, suppliers, wanted };
    const action = wanted ? 'alerts wanted' : 'alerts stopped';
    const deed = { at: timestamp(desk), by: person.id, action, detail: id } as const;
    const commit = alertPlaceRecords.replace(before, after, id);
    if (!(await commitAudited(place, commit, deed)).ok) continue;
    return wanted ? alertsHereReply(suppliers) : alertsStoppedReply();
  }
}
