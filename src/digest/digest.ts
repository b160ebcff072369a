import { z } from 'zod';
import { levelChangeSchema } from '../answers/level-change.ts';
import { citationSchema } from '../claims/claim.ts';

/** A number today, and by how much it differs from the day the digest looks back to. */
const countSchema = z.object({ now: z.number().int(), change: z.number().int() });
export type DigestCount = z.infer<typeof countSchema>;

/** What `assay digest --json` prints: what changed since a day, and what to do next. */
export const digestSchema = z.object({
  /** YYYY-MM-DD. */
  asOf: z.string(),
  since: z.string(),
  counts: z.object({
    suppliers: z.number().int(),
    /** Must-haves that are a gap, refuted, expired or disputed; unknown ones are counted apart. */
    mustHaveOpen: countSchema,
    mustHaveUnknown: countSchema,
    disputed: countSchema,
    expiringIn30Days: countSchema,
    expiringIn90Days: countSchema,
  }),
  /** At most five, the most pressing first. */
  actNow: z.array(
    z.object({
      /** Names it as long as it is unchanged. */
      item: z.string(),
      supplier: z.string(),
      criterion: z.string().optional(),
      reason: z.string(),
      /** Told unchanged since that day: somebody has to take it further. YYYY-MM-DD. */
      openSince: z.string().optional(),
      owner: z.string().optional(),
      /** YYYY-MM-DD. */
      due: z.string().optional(),
      citation: citationSchema.optional(),
    }),
  ),
  /** Net changes: what went up and came back is not told. */
  changed: z.array(
    levelChangeSchema.omit({ now: true, on: true }).extend({ citation: citationSchema.optional() }),
  ),
  /** What ends, or begins to apply, in 31 to 90 days, and what has just come within 180. */
  comingUp: z.array(
    z.object({
      supplier: z.string(),
      what: z.string(),
      on: z.string(),
      days: z.number().int(),
      /** In this period it has come so near, in days. */
      reached: z.union([z.literal(90), z.literal(180)]).optional(),
      /** Where a date of a law stands. */
      source: z.string().optional(),
    }),
  ),
  /** At most three suppliers. */
  askNext: z.array(
    z.object({
      supplier: z.string(),
      documents: z.array(
        z.object({ title: z.string(), why: z.string(), acceptedInstead: z.array(z.string()) }),
      ),
    }),
  ),
  footer: z.object({
    evidence: z.number().int(),
    /** What presses too: more than is told at once, put aside, or told for two weeks already. */
    leftOut: z.array(z.string()),
    /** "CISA KEV of 2026-11-20"; none: nothing was compared with advisories. */
    feeds: z.array(z.string()),
    /** What a reader must not conclude from it. */
    cannotSee: z.array(z.string()),
  }),
});
export type Digest = z.infer<typeof digestSchema>;
