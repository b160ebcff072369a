import { daysBetween } from '../criteria/calendar.ts';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { Status } from '../posture/posture.ts';
import type { SupplierSummary } from '../posture/summarise.ts';
import type { Digest, DigestCount } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import type { NetChange } from './net-changes.ts';

const open: ReadonlySet<Status> = new Set<Status>(['gap', 'refuted', 'expired', 'disputed']);

/** The headline: numbers of today, and by how much they differ from the day looked back to. */
export function countDigest(
  { asOf, since, summaries }: DigestInput,
  changes: readonly NetChange[],
): Digest['counts'] {
  const mustHave = changes.filter(({ change }) => findCriterion(change.criterion)?.mustHave);
  return {
    suppliers: summaries.length,
    mustHaveOpen: {
      now: sum(summaries, ({ counts, missing }) => counts.mustHaveOpen - missing.length),
      change: shift(mustHave, (status) => open.has(status)),
    },
    mustHaveUnknown: {
      now: sum(summaries, ({ missing }) => missing.length),
      change: shift(mustHave, (status) => status === 'unknown'),
    },
    disputed: {
      now: sum(summaries, ({ counts }) => counts.disputed),
      change: shift(changes, (status) => status === 'disputed'),
    },
    expiringIn30Days: expiring(summaries, { asOf, since, days: 30 }),
    expiringIn90Days: expiring(summaries, { asOf, since, days: 90 }),
  };
}

function sum(summaries: readonly SupplierSummary[], of: (one: SupplierSummary) => number): number {
  return summaries.reduce((total, one) => total + of(one), 0);
}

/** How many findings came to a status, less those that left it. */
function shift(changes: readonly NetChange[], counts: (status: Status) => boolean): number {
  return changes.reduce(
    (total, { change: { status } }) =>
      total + Number(counts(status.to)) - Number(counts(status.from)),
    0,
  );
}

/** Papers on file today, counted for both days. */
function expiring(
  summaries: readonly SupplierSummary[],
  { asOf, since, days }: Readonly<{ asOf: string; since: string; days: number }>,
): DigestCount {
  const ends = summaries.flatMap(({ expiries }) =>
    expiries.filter((one) => one.void === undefined),
  );
  const within = (day: string) =>
    ends.filter(({ on }) => on >= day && daysBetween(day, on) <= days).length;
  return { now: within(asOf), change: within(asOf) - within(since) };
}
