import { listed } from '../../answers/words.ts';
import { nextDue } from '../../digest/due-week.ts';
import type { Schedule } from '../../digest/schedule.ts';
import type { Subscription } from '../../records/subscription-record.ts';
import { asking, type Reply, reply } from '../reply.ts';

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Where the time zone of a schedule comes from. */
export type ZoneFrom = 'named' | 'kept' | 'chat' | 'setting';

const zoneReasons: Readonly<Record<ZoneFrom, string>> = {
  named: 'as you said',
  kept: 'as before',
  chat: 'yours, as the chat tells it',
  setting: 'the one this Assay is set to, because the chat does not tell yours',
};

const digestNow = asking('Digest now', 'digest');
const stop = asking('Stop the digest', 'stop the digest');
const pause = asking('Pause the digest', 'pause the digest');
const resume = asking('Resume the digest', 'resume the digest');

/** "Mondays at 09:00 (Europe/Berlin)" */
function scheduleWords({ weekday, hour, minute, timeZone }: Schedule): string {
  return `${weekdays[weekday - 1]}s at ${clockWords({ hour, minute })} (${timeZone})`;
}

const clockWords = ({ hour, minute }: Pick<Schedule, 'hour' | 'minute'>) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

export type Confirmed = Readonly<{
  subscription: Subscription;
  /** Names of the suppliers it is about now. */
  suppliers: readonly string[];
  now: Temporal.Instant;
  zone: ZoneFrom;
}>;

/** What was agreed: when, in which zone, about whom, and how to end it. */
export function subscribedReply({ subscription, suppliers, now, zone }: Confirmed): Reply {
  const { schedule, where } = subscription;
  const whom = where.kind === 'direct' ? 'you' : 'everybody here';
  return reply({
    headline: `The weekly digest comes here on ${scheduleWords(schedule)}.`,
    tone: 'good',
    text: [
      `The next one comes on ${nextWords(subscription, now)}.`,
      `The time zone is ${schedule.timeZone}, ${zoneReasons[zone]}. To name another, say for example: weekly digest on Monday at 9 Europe/Prague.`,
      aboutWords(subscription.suppliers, suppliers),
      `It is for ${whom}, because you asked for it here. Say “stop the digest” to end it.`,
    ].join('\n'),
    actions: [digestNow, pause, stop],
  });
}

/** "Monday, 2026-11-30, at 09:00" in its own zone. */
function nextWords(subscription: Subscription, now: Temporal.Instant): string {
  const { at } = nextDue(subscription, now);
  const local = at.toZonedDateTimeISO(subscription.schedule.timeZone);
  return `${weekdays[local.dayOfWeek - 1]}, ${local.toPlainDate().toString()}, at ${clockWords(local)}`;
}

function aboutWords(about: Subscription['suppliers'], names: readonly string[]): string {
  if (about === 'all') return 'It is about all suppliers of this workspace.';
  if (about !== 'mine') return `It is about ${listed(names)}.`;
  if (names.length > 0) return `It is about the suppliers you own: ${listed(names.slice(0, 10))}.`;
  return 'It is about the suppliers you own; nobody has assigned you one yet (settings for SUPPLIER).';
}

/** At the end of a digest: why it came, and how to end that. */
export function whyYouGetThis({ person, schedule, createdAt }: Subscription): readonly string[] {
  const who = person.name ?? 'Somebody';
  const day = createdAt.slice(0, 10);
  return [
    `${who} asked here on ${day} for a digest on ${scheduleWords(schedule)}. To end it, say “stop the digest”.`,
  ];
}

export function stoppedDigestReply(): Reply {
  return reply({
    headline: 'The weekly digest here has ended.',
    text: 'Say “weekly digest” to have it again.',
    actions: [asking('Weekly digest', 'weekly digest')],
  });
}

export function pausedDigestReply(): Reply {
  return reply({
    headline: 'The weekly digest here is paused.',
    text: 'No digest comes until you say “resume the digest”. What is missed meanwhile is not sent later.',
    actions: [resume, stop],
  });
}

export function resumedDigestReply(subscription: Subscription, now: Temporal.Instant): Reply {
  return reply({
    headline: `The weekly digest comes again on ${scheduleWords(subscription.schedule)}.`,
    tone: 'good',
    text: `The next one comes on ${nextWords(subscription, now)}.`,
    actions: [digestNow, stop],
  });
}

export function noDigestHereReply(): Reply {
  return reply({
    headline: 'There is no weekly digest here.',
    text: 'Say for example: weekly digest on Monday at 9.',
    actions: [asking('Weekly digest', 'weekly digest'), digestNow],
  });
}

export function needsChatReply(): Reply {
  return reply({
    headline: 'A weekly digest needs a place to come to.',
    tone: 'warning',
    text: 'Ask for it in Slack, in Teams or on the page. Here, “digest” shows one now, and `assay digest` prints one.',
    actions: [digestNow],
  });
}
