import type { Snapshot } from '../component-match.ts';

/** Days after which a feed no longer shows what is known. New advisories appear every day. */
export const feedDays = 30;

/**
 * Whether the snapshots are no ground to call anything clean: no feed among them, or one that is
 * older than `feedDays`. `asOf` is YYYY-MM-DD.
 */
export function isStale(
  snapshots: readonly Pick<Snapshot, 'date' | 'kind'>[],
  asOf: string,
): boolean {
  const feeds = snapshots.filter(({ kind = 'feed' }) => kind === 'feed');
  const oldest = Temporal.PlainDate.from(asOf).subtract({ days: feedDays }).toString();
  return feeds.length === 0 || feeds.some(({ date }) => date < oldest);
}
