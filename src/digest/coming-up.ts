import { daysBetween } from './days.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import dates from './regulatory-dates.json' with { type: 'json' };

const fromDays = 31;
const toDays = 90;
const most = 10;

/** What ends in 31 to 90 days and still counts, and laws that begin to apply; the first day first. */
export function comingUp({ summaries, asOf }: DigestInput): Digest['comingUp'] {
  const papers = summaries.flatMap(({ supplier, expiries }) =>
    expiries
      .filter((one) => one.void === undefined)
      .map(({ what, on }) => ({ supplier, what, on, days: daysBetween(asOf, on) })),
  );
  const laws = dates.map(({ what, on, source }) => ({
    supplier: 'all suppliers',
    what,
    on,
    days: daysBetween(asOf, on),
    source,
  }));
  return [...papers, ...laws]
    .filter(({ days }) => days >= fromDays && days <= toDays)
    .toSorted((a, b) => a.days - b.days || (a.supplier < b.supplier ? -1 : 1))
    .slice(0, most);
}
