import { z } from 'zod';
import type { FeedReading } from './feed-part.ts';

const day = /^\d{4}-\d{2}-\d{2}/u;

const catalogueSchema = z.object({
  catalogVersion: z.string().optional(),
  dateReleased: z.string().optional(),
  vulnerabilities: z
    .array(
      z.object({
        cveID: z.string().regex(/^CVE-\d{4}-\d{4,}$/u),
        dateAdded: z.string().regex(day),
      }),
    )
    .min(1),
});

/** CISA's catalogue of known exploited vulnerabilities (JSON); undefined when it is none. */
export function readKev(tree: unknown): FeedReading | undefined {
  const { data } = catalogueSchema.safeParse(tree);
  if (!data) return undefined;
  const { vulnerabilities, dateReleased, catalogVersion } = data;
  const added = vulnerabilities.map(({ dateAdded }) => dateAdded.slice(0, 10)).sort();
  const released = dateReleased ?? catalogVersion?.replaceAll('.', '-') ?? '';
  const date = day.test(released) ? released.slice(0, 10) : added.at(-1);
  const part = {
    kind: 'exploited' as const,
    source: 'CISA KEV',
    ...(date !== undefined && { date }),
    records: vulnerabilities.map(({ cveID }) => cveID),
    lines: vulnerabilities.map(({ cveID, dateAdded }) => [cveID, dateAdded.slice(0, 10)] as const),
  };
  return { parts: [part], notes: [] };
}
