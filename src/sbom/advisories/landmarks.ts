import { z } from 'zod';
import pack from './landmarks.json' with { type: 'json' };

const intervalSchema = z.object({
  from: z.string().optional(),
  /** First version without it. */
  before: z.string().optional(),
  /** Last version with it. */
  upTo: z.string().optional(),
});

const landmarkSchema = z.object({
  /** "LANDMARK-XZ". */
  id: z.string(),
  name: z.string(),
  /** Words people ask for it by. */
  aliases: z.array(z.string()),
  /** CVE and GHSA ids. */
  advisories: z.array(z.string()),
  summary: z.string(),
  malicious: z.boolean(),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'unknown']),
  published: z.string(),
  /** Whether the pack names everything that is affected; otherwise a list has to be imported. */
  complete: z.boolean(),
  /** Public advisories this was written from. */
  sources: z.array(z.url()),
  /** Without versions and ranges every version is affected. */
  packages: z.array(
    z.object({
      /** Package keys of sbom/package-key.ts, or "cpe/vendor/product". */
      keys: z.array(z.string()),
      versions: z.array(z.string()).optional(),
      /** A distribution's revisions of these upstream versions ("5.6.1-1") are affected as well. */
      revisions: z.boolean().optional(),
      ranges: z.array(intervalSchema).optional(),
    }),
  ),
  /** What we may have bought: every word of one of `names` stands in the product ordered. */
  products: z.array(
    z.object({
      names: z.array(z.string()),
      versions: z.array(z.string()).optional(),
      ranges: z.array(intervalSchema).optional(),
    }),
  ),
});
export type Landmark = z.infer<typeof landmarkSchema>;

/** Incidents everybody asks about, built in because no single feed has them all. */
export const landmarks: readonly Landmark[] = z.array(landmarkSchema).parse(pack);
