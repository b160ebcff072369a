import type { KnownLevel } from './criterion.ts';
import type { Lapse } from './lapse.ts';
import type { Hit, Weighing } from './weighing.ts';

/**
 * `standing` counts with its level; `lapsed` and `refuted` are E0 by time or by a trap; an
 * `admission` says that the thing is not done; a `silent` claim (planned, of the past, of another
 * party, not counted) only leaves a note.
 */
type Verdict = 'standing' | 'lapsed' | 'refuted' | 'admission' | 'silent';

/** What a claim is worth for one criterion and one order. */
export type Weighed = Weighing &
  Readonly<{
    verdict: Verdict;
    /** Level by rank alone. */
    base: KnownLevel;
    /** Level after every limit. */
    level: KnownLevel;
    hits: readonly Hit[];
    /** Set when the claim has lapsed, in grace or for good. */
    lapse?: Lapse;
    lapsing: boolean;
    stale: boolean;
    note?: string;
  }>;

/** What is left of a level after every limit. */
export function limited(level: KnownLevel, hits: readonly Hit[]): KnownLevel {
  return hits.reduce((least, { atMost }) => lowerLevel(least, atMost ?? 'E4'), level);
}

export function lowerLevel(a: KnownLevel, b: KnownLevel): KnownLevel {
  return a < b ? a : b;
}
