import { z } from 'zod';
import { compareVersions } from '../versions/compare-versions.ts';
import type { Interval } from './affected.ts';

const eventSchema = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
  limit: z.string().optional(),
});
export const osvRangesSchema = z
  .array(z.object({ type: z.string(), events: z.array(eventSchema).max(10_000) }))
  .max(10_000);
export type OsvRanges = z.infer<typeof osvRangesSchema>;

type Event = Readonly<{ kind: 'introduced' | 'fixed' | 'last_affected'; version: string }>;

/**
 * The intervals that ranges of the types SEMVER and ECOSYSTEM describe (ossf/osv-schema,
 * "affected[].ranges[].events fields"). Ranges of commits say nothing about versions: they are left
 * out. `type` is a purl type.
 */
export function intervalsOf(type: string, ranges: OsvRanges): Interval[] {
  return ranges
    .filter((range) => range.type.toUpperCase() !== 'GIT')
    .flatMap(({ events }) => fold(inOrder(type, events.flatMap(eventsOf))));
}

/** A limit closes a range as a fix does, but fixes nothing; "*" is none. */
function eventsOf(event: z.infer<typeof eventSchema>): Event[] {
  const { introduced, fixed, last_affected: last, limit } = event;
  if (introduced !== undefined) return [{ kind: 'introduced', version: introduced }];
  if (fixed !== undefined) return [{ kind: 'fixed', version: fixed }];
  if (last !== undefined) return [{ kind: 'last_affected', version: last }];
  return limit === undefined || limit === '*' ? [] : [{ kind: 'fixed', version: limit }];
}

/** Events may stand in any order; where versions cannot be compared theirs is kept. */
function inOrder(type: string, events: readonly Event[]): readonly Event[] {
  return events.toSorted((a, b) => order(type, a, b));
}

function order(type: string, a: Event, b: Event): number {
  if (isStart(a) || isStart(b)) return Number(isStart(b)) - Number(isStart(a));
  return compareVersions(type, a.version, b.version) ?? 0;
}

function isStart({ kind, version }: Event): boolean {
  return kind === 'introduced' && version === '0';
}

function fold(events: readonly Event[]): Interval[] {
  const intervals: Interval[] = [];
  let open: Interval | undefined;
  for (const { kind, version } of events) {
    if (kind === 'introduced') open ??= version === '0' ? {} : { from: version };
    else if (open) {
      intervals.push({ ...open, ...(kind === 'fixed' ? { before: version } : { upTo: version }) });
      open = undefined;
    }
  }
  return open ? [...intervals, open] : intervals;
}
