/** Dates are YYYY-MM-DD or YYYY-MM; a month means its last day, except as a start. */

/** A day that does not exist (31 February) becomes the last one before it. */
function atMost(year: number, month: number, day: number): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(year, month)), 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function partsOf(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)) || 31];
}

export function lastDay(date: string): string {
  return date.length > 7 ? date : atMost(...partsOf(date));
}

export function firstDay(date: string): string {
  return date.length > 7 ? date : `${date}-01`;
}

/** The same day of a later (or, negative, earlier) month, or that month's last day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(lastDay(date));
  const count = year * 12 + month - 1 + months;
  return atMost(Math.floor(count / 12), (count % 12) + 1, day);
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(lastDay(date));
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Days from one day to a later one, negative when it is earlier. Both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

const durationPattern =
  /^P(?=.)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?)?$/u;

export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}

/** Adds an ISO 8601 duration; hours count as the days they fill. */
export function addDuration(date: string, duration: string): string {
  return Temporal.PlainDate.from(lastDay(date)).add(Temporal.Duration.from(duration)).toString();
}

/** Hours of an ISO 8601 duration; years and months are counted from 1 January 2026. */
export function durationHours(duration: string): number {
  return Temporal.Duration.from(duration).total({ unit: 'hours', relativeTo: '2026-01-01' });
}
