import { addDays } from '../../criteria/calendar.ts';
import { AssayError } from '../../errors.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp, today } from '../../records/desk.ts';
import { snoozedIn } from '../../records/snooze-record.ts';
import { type Subscription, subscriptionRecords } from '../../records/subscription-record.ts';
import { loadDigest } from '../load-digest.ts';
import { loadLevelChart } from '../load-level-chart.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { digestReply } from '../replies/digest-reply.ts';
import {
  noDigestHereReply,
  pausedDigestReply,
  resumedDigestReply,
  stoppedDigestReply,
} from '../replies/subscription-replies.ts';
import type { Reply } from '../reply.ts';
import { requireSupplier } from '../require-supplier.ts';
import type { DigestCommand } from './digest-command.ts';
import { placeOf } from './snooze-item.ts';
import { subscribe } from './subscribe.ts';
import { suppliersOf } from './suppliers-of.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Does what somebody wants of the weekly digest. Throws SUPPLIER_UNKNOWN and its like, BAD_USAGE. */
export async function doDigestCommand(
  desk: Desk,
  command: DigestCommand,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const about = await idsOf(desk, command.about);
  switch (command.what) {
    case 'now':
      return digestNow(desk, about ?? 'all', turn, options);
    case 'subscribe':
      return subscribe(desk, { when: command.when, ...(about && { about }) }, turn, options);
    case 'stop':
      return changed(desk, turn, 'digest stopped', (before) =>
        before.state === 'stopped' ? undefined : { ...before, state: 'stopped' },
      );
    case 'pause':
      return changed(desk, turn, 'digest paused', (before) =>
        before.state === 'active' ? { ...before, state: 'paused' } : undefined,
      );
    case 'resume':
      return changed(desk, turn, 'digest resumed', (before) =>
        before.state === 'paused'
          ? { ...before, state: 'active', from: timestamp(desk) }
          : undefined,
      );
  }
}

async function idsOf(
  desk: Desk,
  about: DigestCommand['about'],
): Promise<Subscription['suppliers'] | undefined> {
  if (about === undefined || about === 'all' || about === 'mine') return about;
  const found = await Promise.all(about.map((typed) => requireSupplier(desk, typed)));
  return found.map(({ id }) => id);
}

async function digestNow(
  desk: Desk,
  about: Subscription['suppliers'],
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const asOf = options.asOf ?? today(desk);
  const since = addDays(asOf, -7);
  const [suppliers, snoozed] = await Promise.all([
    suppliersOf(desk, about, turn.person),
    snoozedIn(desk.place, placeOf(turn)),
  ]);
  if (about === 'mine' && suppliers.length === 0) throw ownsNothing();
  const attention = { told: {}, snoozed };
  const digest = await loadDigest(desk, { asOf, since, suppliers, attention });
  const picture = turn.reach && (await loadLevelChart(desk, suppliers, asOf));
  const open = await withoutSecrets(desk.place, digest, turn);
  return digestReply(open, { buttons: true, ...(picture && { picture }) });
}

function ownsNothing(): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: 'You own no supplier yet.',
    remedy: 'Say “settings for SUPPLIER” and choose yourself as the owner.',
  });
}

type Deed = 'digest stopped' | 'digest paused' | 'digest resumed';

/** Changes the subscription of this place, where there is one that can be. */
async function changed(
  desk: Desk,
  turn: Turn,
  action: Deed,
  change: (before: Subscription) => Subscription | undefined,
): Promise<Reply> {
  const { place } = desk;
  const id = placeOf(turn);
  for (;;) {
    const before = await subscriptionRecords.get(place, id);
    if (!before || before.data.state === 'gone') return noDigestHereReply();
    const after = change(before.data);
    if (!after) return stateReply(before.data, desk);
    const deed = { at: timestamp(desk), by: turn.person.id, action, detail: id };
    const commit = subscriptionRecords.replace(before, after, id);
    if ((await commitAudited(place, commit, deed)).ok) return stateReply(after, desk);
  }
}

function stateReply(subscription: Subscription, { clock }: Desk): Reply {
  switch (subscription.state) {
    case 'active':
      return resumedDigestReply(subscription, clock.now());
    case 'paused':
      return pausedDigestReply();
    case 'stopped':
    case 'gone':
      return stoppedDigestReply();
  }
}
