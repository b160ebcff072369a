import { daysBetween } from '../criteria/calendar.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import { reachedSince } from './notices.ts';
import dates from './regulatory-dates.json' with { type: 'json' };

const fromDays = 31;
const toDays = 90;
const most = 10;

/**
 * What ends in 31 to 90 days and still counts, what has come within 180 days in the period, and laws
 * that begin to apply; the first day first.
 */
export function comingUp({ summaries, asOf, since }: DigestInput): Digest['comingUp'] {
  const papers = summaries.flatMap(({ supplier, expiries }) =>
    expiries
      .filter((one) => one.void === undefined)
      .map(({ what, on }) => ({
        ...{ supplier, what, on, days: daysBetween(asOf, on) },
        ...reachedIn(on, { since, asOf }),
      })),
  );
  const laws = dates.map(({ what, on, source }) => ({
    supplier: 'all suppliers',
    what,
    on,
    days: daysBetween(asOf, on),
    source,
  }));
  const isNear = ({ days }: { days: number }) => days >= fromDays && days <= toDays;
  return [...papers.filter((one) => isNear(one) || one.reached === 180), ...laws.filter(isNear)]
    .toSorted((a, b) => a.days - b.days || (a.supplier < b.supplier ? -1 : 1))
    .slice(0, most);
}

/** What is nearer presses, and is told there. */
function reachedIn(
  on: string,
  period: Pick<DigestInput, 'since' | 'asOf'>,
): { reached?: 90 | 180 } {
  const threshold = reachedSince(on, period);
  return threshold === 90 || threshold === 180 ? { reached: threshold } : {};
}
