import { readSchedule, zoneIn } from '../../digest/read-schedule.ts';
import { AssayError } from '../../errors.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp } from '../../records/desk.ts';
import { type Subscription, subscriptionRecords } from '../../records/subscription-record.ts';
import { isTimeZone } from '../../time-zone.ts';
import type { HandleOptions, Reach, Turn } from '../message.ts';
import { needsChatReply, subscribedReply, type ZoneFrom } from '../replies/subscription-replies.ts';
import type { Reply } from '../reply.ts';
import { mayBeZone } from './digest-command.ts';
import { placeOf } from './snooze-item.ts';
import { suppliersOf } from './suppliers-of.ts';

type Wanted = Readonly<{ when: string; about?: Subscription['suppliers'] }>;
type Zone = Readonly<{ timeZone: string; zone: ZoneFrom }>;

/** Has a digest come here every week; what was agreed before is changed. Throws BAD_USAGE. */
export async function subscribe(
  desk: Desk,
  { when, about }: Wanted,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { place, clock } = desk;
  const { reach, person, thread, where } = turn;
  if (!reach) return needsChatReply();
  const id = placeOf(turn);
  for (;;) {
    const before = await subscriptionRecords.get(place, id);
    const was = before?.data;
    const { timeZone, zone } = await zoneOf(when, was, reach, options);
    const at = timestamp(desk);
    const subscription: Subscription = {
      id,
      platform: reach.platform,
      thread,
      person,
      where,
      address: reach.address,
      schedule: readSchedule(when, timeZone),
      suppliers: about ?? was?.suppliers ?? 'all',
      createdAt: at,
      from: at,
      sent: was?.sent ?? [],
      state: 'active',
      told: was?.told ?? {},
    };
    const deed = { at, by: person.id, action: 'digest subscribed', detail: id } as const;
    const commit = subscriptionRecords.replace(before, subscription, id);
    if (!(await commitAudited(place, commit, deed)).ok) continue;
    const suppliers = await suppliersOf(desk, subscription.suppliers, person);
    const names = suppliers.map(({ name }) => name);
    return subscribedReply({ subscription, suppliers: names, now: clock.now(), zone });
  }
}

/** The zone that is named, else that of before, of the person, or of this machine. */
async function zoneOf(
  when: string,
  was: Subscription | undefined,
  reach: Reach,
  { timeZone: ours = 'UTC' }: HandleOptions,
): Promise<Zone> {
  const named = zoneIn(when);
  if (named !== undefined) return { timeZone: named, zone: 'named' };
  const unknown = when
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/[.!]+$/u, ''))
    .find(mayBeZone);
  if (unknown !== undefined) throw unknownZone(unknown);
  if (was) return { timeZone: was.schedule.timeZone, zone: 'kept' };
  const told = await reach.timeZone();
  if (told !== undefined && isTimeZone(told)) return { timeZone: told, zone: 'chat' };
  return { timeZone: ours, zone: 'setting' };
}

function unknownZone(word: string): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: `${word} is not a time zone that says when its clocks change.`,
    remedy: 'Name one by its city, for example: weekly digest on Monday at 9 Europe/Prague.',
  });
}
