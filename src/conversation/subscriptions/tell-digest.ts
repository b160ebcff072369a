import { toldAfter } from '../../digest/attention.ts';
import { withSent } from '../../digest/due-week.ts';
import { type Desk, timestamp } from '../../records/desk.ts';
import { snoozedIn } from '../../records/snooze-record.ts';
import { changeSubscription, subscriptionRecords } from '../../records/subscription-record.ts';
import type { DueDigest } from '../due.ts';
import { loadDigest } from '../load-digest.ts';
import { loadLevelChart } from '../load-level-chart.ts';
import type { HandleOptions, Tell } from '../message.ts';
import { digestReply } from '../replies/digest-reply.ts';
import { whyYouGetThis } from '../replies/subscription-replies.ts';
import { suppliersOf } from './suppliers-of.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * The digest of a subscription. What its readers know now is written down before it is said; the
 * same day comes out the same again, so a crash in between changes nothing. Nothing is said when the
 * subscription was stopped or paused in the meantime.
 */
export async function tellDigest(
  desk: Desk,
  { subscription: id, week, day, since }: DueDigest,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const { place } = desk;
  const subscription = (await subscriptionRecords.get(place, id))?.data;
  if (subscription?.state !== 'active') return;
  const { told, person, where } = subscription;
  const [suppliers, snoozed] = await Promise.all([
    suppliersOf(desk, subscription.suppliers, person),
    snoozedIn(place, id),
  ]);
  const asOf = options.asOf ?? day;
  const at = timestamp(desk);
  const before = subscription.sent.findLast((one) => one.week < week && one.day === since)?.at;
  const digest = await loadDigest(desk, {
    ...{ asOf, since, suppliers, attention: { told, snoozed } },
    ...(before !== undefined && { told: before }),
  });
  await changeSubscription(place, id, (current) => ({
    ...current,
    sent: withSent(current.sent, { week, day, at }),
    told: toldAfter(told, digest),
  }));
  const footer = whyYouGetThis(subscription);
  const picture = await loadLevelChart(desk, suppliers, asOf);
  const open = await withoutSecrets(place, digest, { person, where });
  tell({
    type: 'reply',
    reply: digestReply(open, { buttons: true, footer, picture }),
    to: 'everybody',
  });
}
