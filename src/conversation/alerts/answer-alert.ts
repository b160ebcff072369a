import { criterionName } from '../../answers/words.ts';
import { AssayError } from '../../errors.ts';
import {
  type Alert,
  alertMuteRecords,
  alertRecords,
  muteTopic,
} from '../../records/alert-record.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp, today } from '../../records/desk.ts';
import { supplierRecords } from '../../records/supplier-record.ts';
import type { ChatAction } from '../action.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { acknowledgedReply, mutedReply } from '../replies/alert-replies.ts';
import type { Reply } from '../reply.ts';
import { placeOf } from '../subscriptions/snooze-item.ts';

const muteDays = 30;

/** Writes down who has seen to alerts, and when; who was first stays. Throws BAD_USAGE. */
export async function acknowledgeAlerts(
  desk: Desk,
  { alerts: ids }: Extract<ChatAction, { do: 'acknowledge' }>,
  { person }: Turn,
): Promise<Reply> {
  const seen: Alert[] = [];
  for (const id of ids) seen.push(await acknowledge(desk, id, person));
  const suppliers = await Promise.all(seen.map((alert) => supplierName(desk, alert)));
  const [first] = seen;
  return acknowledgedReply([...new Set(suppliers)], first?.acknowledged?.name ?? person.name);
}

async function acknowledge(desk: Desk, id: string, person: Turn['person']): Promise<Alert> {
  const { place } = desk;
  for (;;) {
    const before = await alertRecords.get(place, id);
    if (!before) throw unknownAlert();
    if (before.data.acknowledged) return before.data;
    const at = timestamp(desk);
    const acknowledged = { by: person.id, at, ...(person.name && { name: person.name }) };
    const after = { ...before.data, acknowledged };
    const { supplierId: supplier } = after;
    const deed = { at, by: person.id, action: 'alert acknowledged', supplier, detail: id } as const;
    const result = await commitAudited(place, alertRecords.replace(before, after, id), deed);
    if (result.ok) return after;
  }
}

/** Has this place hear no more of it for a while. Throws BAD_USAGE. */
export async function muteAlert(
  desk: Desk,
  { alert: id }: Extract<ChatAction, { do: 'mute' }>,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { place } = desk;
  const alert = (await alertRecords.get(place, id))?.data;
  if (!alert) throw unknownAlert();
  const { supplierId, criterion, what } = alert;
  const day = Temporal.PlainDate.from(options.asOf ?? today(desk));
  const until = day.add({ days: muteDays }).toString();
  const at = timestamp(desk);
  const by = turn.person.id;
  const topic = muteTopic(alert);
  await commitAudited(
    place,
    alertMuteRecords.put({ until, by, at }, placeOf(turn), supplierId, topic),
    { at, by, action: 'alert muted', supplier: supplierId, detail: `${topic} until ${until}` },
  );
  const about = criterion === undefined ? what : criterionName(criterion);
  return mutedReply(await supplierName(desk, alert), about, until);
}

async function supplierName({ place }: Desk, { supplierId }: Alert): Promise<string> {
  return (await supplierRecords.get(place, supplierId))?.data.name ?? supplierId;
}

function unknownAlert(): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: 'There is no such alert.',
    remedy: 'Say “digest” to see what presses now.',
  });
}
