import { z } from 'zod';
import { daysBetween } from '../criteria/calendar.ts';
import { lastOccurrence, nextOccurrence, type Occurrence, type Schedule } from './schedule.ts';

/** A week whose digest was sent, and the day it was sent for (YYYY-MM-DD). */
export const sentWeekSchema = z.object({
  week: z.string(),
  day: z.string(),
  /** Instant, ISO 8601, whose knowledge it told. */
  at: z.string().optional(),
});
type SentWeek = z.infer<typeof sentWeekSchema>;

type Plan = Readonly<{
  schedule: Schedule;
  /** Instant, ISO 8601: nothing that was due until then is sent. */
  from: string;
  /** The last ones, the latest at the end. */
  sent: readonly SentWeek[];
}>;

export type DueWeek = Readonly<{
  week: string;
  /** The local day it is sent on, YYYY-MM-DD. */
  day: string;
  /** The day of the one before, else a week earlier. */
  since: string;
}>;

/** What is further ahead of now was sent by a clock that was wrong. */
const saneDays = 14;
const kept = 4;

/**
 * The digest that is due and was not sent: at most one, however many weeks were missed, and none
 * for a week before one that was sent, however far the clock went back.
 */
export function dueWeek(plan: Plan, now: Temporal.Instant): DueWeek | undefined {
  const { schedule, from } = plan;
  const { week, at } = lastOccurrence(schedule, now);
  const last = lastSent(plan, now);
  if (Temporal.Instant.compare(at, from) <= 0 || (last && week <= last.week)) return undefined;
  const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const since = last?.day ?? today.subtract({ weeks: 1 }).toString();
  return { week, day: today.toString(), since };
}

/** The one that comes next; a week has no second digest, also when its day was changed. */
export function nextDue(plan: Plan, now: Temporal.Instant): Occurrence {
  const next = nextOccurrence(plan.schedule, now);
  const last = lastSent(plan, now);
  return last && next.week <= last.week ? nextOccurrence(plan.schedule, next.at) : next;
}

/** With one more that was sent. */
export function withSent(sent: readonly SentWeek[], one: SentWeek): SentWeek[] {
  return [...sent.filter(({ week }) => week !== one.week), one].slice(-kept);
}

function lastSent({ schedule, sent }: Plan, now: Temporal.Instant): SentWeek | undefined {
  const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate().toString();
  return sent
    .filter(({ day }) => daysBetween(today, day) <= saneDays)
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .at(-1);
}
