import { addDays, firstDay, lastDay } from './calendar.ts';

/** The days on which a judgement would come out the same, as far as only time passes. */
export type Steady = Readonly<{ from: string | null; until: string | null }>;

/**
 * The date of judgement. Every comparison with it goes through here, so that the span of days for
 * which the result holds is known exactly.
 */
export type Timeline = Readonly<{
  /** YYYY-MM-DD. */
  asOf: string;
  /** True when the date of judgement lies after this day (after the last day of a month). */
  isPast(date: string): boolean;
  /** True from this day (the first day of a month) on. */
  hasBegun(date: string): boolean;
  steady(): Steady;
}>;

export function timelineAt(asOf: string): Timeline {
  let from: string | null = null;
  let until: string | null = null;
  function isPast(date: string): boolean {
    const day = lastDay(date);
    const past = asOf > day;
    if (past) {
      if (from === null || day >= from) from = addDays(day, 1);
    } else if (until === null || day < until) until = day;
    return past;
  }
  return {
    asOf,
    isPast,
    hasBegun: (date) => isPast(addDays(firstDay(date), -1)),
    steady: () => ({ from, until }),
  };
}
