import { addDays } from '../criteria/calendar.ts';
import type { Posture } from './posture.ts';

/** A judgement says itself from when to when it comes out the same. */
export function holdsOn(
  { asOf: judged, steady: { from, until } }: Pick<Posture, 'asOf' | 'steady'>,
  asOf: string,
): boolean {
  const isAfter = from === null || asOf >= from;
  return judged === asOf || (isAfter && (until === null || asOf <= until));
}

/** The first day, YYYY-MM-DD, for which it no longer says so; undefined: there is none. */
export function endsOn({ steady: { until } }: Pick<Posture, 'steady'>): string | undefined {
  return until === null ? undefined : addDays(until, 1);
}
