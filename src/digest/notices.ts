import { daysBetween } from '../criteria/calendar.ts';

/** Days before something ends at which it is told (anew). */
const thresholds = [0, 7, 30, 90, 180] as const;
export type Threshold = (typeof thresholds)[number];

/** The last threshold that something has reached; undefined when it is further away, or over. */
export function reached(on: string, asOf: string): Threshold | undefined {
  const days = daysBetween(asOf, on);
  return days < 0 ? undefined : thresholds.find((threshold) => days <= threshold);
}

/**
 * The threshold that something has reached since a day: each is so in one of the periods that
 * follow each other, so a digest tells each once. Days: YYYY-MM-DD.
 */
export function reachedSince(
  on: string,
  { since, asOf }: Readonly<{ since: string; asOf: string }>,
): Threshold | undefined {
  const now = reached(on, asOf);
  return now === reached(on, since) ? undefined : now;
}
