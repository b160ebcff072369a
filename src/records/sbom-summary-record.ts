import { z } from 'zod';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import { recordKind } from './record-kind.ts';

const summarySchema = z.object({
  format: z.enum(['CycloneDX', 'SPDX']),
  syntax: z.enum(['JSON', 'XML', 'tag-value', 'JSON-LD']),
  product: z.string().exactOptional(),
  version: z.string().exactOptional(),
  /** YYYY-MM-DD, as far as the file says. */
  createdOn: z.string().exactOptional(),
  components: z.number().int().nonnegative(),
  identified: z.number().int().nonnegative(),
});
export type SbomSummary = z.infer<typeof summarySchema>;

/**
 * A few hundred bytes of the facts of an SBOM, by evidence id, so that a question over ten thousand
 * suppliers reads no more than that of each. Written in the commit that writes the facts.
 */
export const sbomSummaryRecords = recordKind({ folder: 'sbom-summary', schema: summarySchema });

export function summariseSbom(facts: SbomFacts): SbomSummary {
  const { format, syntax, subject, createdOn, components, matchable } = facts;
  const created = /^\d{4}-\d{2}-\d{2}/u.exec(createdOn?.value ?? '')?.[0];
  return {
    format,
    syntax,
    ...(subject ? { product: subject.name } : {}),
    ...(subject?.version === undefined ? {} : { version: subject.version }),
    ...(created === undefined ? {} : { createdOn: created }),
    components,
    identified: matchable,
  };
}
