import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp, today } from '../../records/desk.ts';
import { snoozeRecords } from '../../records/snooze-record.ts';
import { conversationId } from '../../records/subscription-record.ts';
import type { ChatAction } from '../action.ts';
import type { Tell, Turn } from '../message.ts';
import { reply } from '../reply.ts';

/** A button that somebody forged must not silence something for ever. */
const longestWeeks = 26;

/** Leaves something that presses out of the digests of this place for a while. */
export async function snoozeItem(
  desk: Desk,
  { item, supplier, until: wanted }: Extract<ChatAction, { do: 'snooze' }>,
  turn: Turn,
  tell: Tell,
): Promise<void> {
  const latest = Temporal.PlainDate.from(today(desk)).add({ weeks: longestWeeks }).toString();
  const until = wanted < latest ? wanted : latest;
  const at = timestamp(desk);
  const by = turn.person.id;
  await commitAudited(desk.place, snoozeRecords.put({ item, until, by, at }, placeOf(turn), item), {
    at,
    by,
    action: 'item snoozed',
    detail: `${item} until ${until}`,
  });
  tell({
    type: 'reply',
    reply: reply({
      headline: `Put aside until ${until}: ${supplier}.`,
      text: 'The digests here leave it out until then, unless it changes. The levels stay what they are.',
    }),
    to: 'everybody',
  });
}

/** The place a turn belongs to, by the name its subscription has. */
export function placeOf({ reach, where }: Turn): string {
  return conversationId(reach?.platform ?? 'terminal', where);
}
