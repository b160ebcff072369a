import { z } from 'zod';
import { isTimeZone } from '../time-zone.ts';

/** ISO 8601: Monday is 1, Sunday is 7. */
export const scheduleSchema = z.object({
  weekday: z.int().min(1).max(7),
  hour: z.int().min(0).max(23),
  minute: z.int().min(0).max(59),
  /** IANA name, "Europe/Berlin". */
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** A week's digest; `week` names it whatever clocks and schedulers do. */
export type Occurrence = Readonly<{
  /** ISO week of the local date, "2026-W48". Sorts as text. */
  week: string;
  at: Temporal.Instant;
  /** The local day, YYYY-MM-DD: the day the digest is for. */
  day: string;
}>;

/**
 * The occurrence that was due last. An hour that the change to summer time leaves out is taken an
 * hour later, one that comes twice the first time (Temporal, "compatible").
 */
export function lastOccurrence(schedule: Schedule, now: Temporal.Instant): Occurrence {
  const here = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const thisWeek = occurrenceIn(schedule, here);
  if (Temporal.Instant.compare(thisWeek.at, now) <= 0) return thisWeek;
  return occurrenceIn(schedule, here.subtract({ weeks: 1 }));
}

/** The one that comes next, for people: "on Monday, 2026-11-30, at 09:00". */
export function nextOccurrence(schedule: Schedule, now: Temporal.Instant): Occurrence {
  const last = lastOccurrence(schedule, now);
  return occurrenceIn(schedule, Temporal.PlainDate.from(last.day).add({ weeks: 1 }));
}

function occurrenceIn(schedule: Schedule, someDay: Temporal.PlainDate): Occurrence {
  const { weekday, hour, minute, timeZone } = schedule;
  const day = someDay.add({ days: weekday - someDay.dayOfWeek });
  const at = day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).toInstant();
  return { week: weekOf(day), at, day: day.toString() };
}

function weekOf({ yearOfWeek, weekOfYear }: Temporal.PlainDate): string {
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}
