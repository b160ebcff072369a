import { addDays, firstDay, lastDay } from './calendar.ts';

/** The days on which a judgement would come out the same, as far as only time passes. */
type Steady = Readonly<{ from: string | null; until: string | null }>;

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
  /** Days that lie behind, on which something ended or began, and days still ahead. */
  const behind = { end: '', start: '' };
  const ahead = { end: '9999-12-31', start: '9999-12-31' };
  function pass(kind: 'end' | 'start', day: string, isBehind: boolean): boolean {
    if (isBehind && day > behind[kind]) behind[kind] = day;
    if (!isBehind && day < ahead[kind]) ahead[kind] = day;
    return isBehind;
  }
  return {
    asOf,
    isPast: (date) => pass('end', lastDay(date), asOf > lastDay(date)),
    hasBegun: (date) => pass('start', firstDay(date), asOf >= firstDay(date)),
    steady() {
      const [, from] = [behind.end && addDays(behind.end, 1), behind.start].toSorted();
      const [until] = [ahead.end, addDays(ahead.start, -1)].toSorted();
      return { from: from || null, until: until && until < '9999-12-30' ? until : null };
    },
  };
}
