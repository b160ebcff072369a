import { z } from 'zod';
import { type OsvRanges, osvRangesSchema } from './osv-ranges.ts';

const originSchema = z.object({
  source: z.string(),
  modified_time: z.string().default(''),
  versions: z.array(z.string()).default([]),
  ranges: osvRangesSchema.default([]),
});
type Origin = z.infer<typeof originSchema>;

/** What OSV calls affected, before it is read: exact versions and ranges of events. */
export type OsvVersions = Readonly<{ versions: readonly string[]; ranges: OsvRanges }>;

/**
 * Which versions are malware, by the origins a record was merged from
 * (`database_specific["malicious-packages-origins"]` of ossf/malicious-packages). The record itself
 * keeps what its sources said first, often "every version", beside what they said later; so the
 * newest word of each source counts (all of several at one instant), and the sources are united.
 * Undefined without usable origins.
 */
export function maliciousVersions(origins: unknown): OsvVersions | undefined {
  const parsed = z.array(z.unknown()).safeParse(origins);
  if (!parsed.success) return undefined;
  const newest = new Map<string, Origin[]>();
  for (const origin of parsed.data.flatMap(usable)) {
    const before = newest.get(origin.source) ?? [];
    const later = timeOf(origin) - timeOf(before[0]);
    if (later > 0) newest.set(origin.source, [origin]);
    else if (later === 0) before.push(origin);
  }
  if (newest.size === 0) return undefined;
  const said = [...newest.values()].flat();
  return {
    versions: [...new Set(said.flatMap(({ versions }) => versions))],
    ranges: said.flatMap(({ ranges }) => ranges),
  };
}

/** Milliseconds; an origin that does not say when counts as older than any that does. */
function timeOf(origin: Origin | undefined): number {
  const time = origin === undefined ? Number.NaN : Date.parse(origin.modified_time);
  return Number.isNaN(time) ? (origin === undefined ? -2 : -1) : time;
}

function usable(origin: unknown): Origin[] {
  const { data } = originSchema.safeParse(origin);
  return data !== undefined && data.versions.length + data.ranges.length > 0 ? [data] : [];
}
