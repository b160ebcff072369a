import { z } from 'zod';
import { citationSchema } from '../claims/claim.ts';
import { areaSchema, levelSchema } from '../criteria/criterion.ts';
import { decisionSchema } from '../criteria/decisions.ts';

export const statuses = [
  'met',
  'partial',
  'gap',
  'unknown',
  'lapsing',
  'expired',
  'refuted',
  'disputed',
  'not applicable',
] as const;
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

/** A deterministic rule that limited a level, and why in one sentence. */
const capSchema = z.object({ id: z.string(), reason: z.string() });
export type Cap = z.infer<typeof capSchema>;

/** Whether the proven value is good enough; separate from how well it is proven. */
const adequacySchema = z.object({ value: z.string(), threshold: z.string() });

/** criterion x supplier x date. */
const findingSchema = z.object({
  criterion: z.string(),
  mustHave: z.boolean(),
  level: levelSchema,
  target: levelSchema,
  status: statusSchema,
  adequate: z.enum(['yes', 'no', 'not set']).optional(),
  adequacy: adequacySchema.optional(),
  caps: z.array(capSchema),
  /** True when a freshness limit has passed without lapsing the claim. */
  stale: z.boolean().default(false),
  /** Plain sentences: why this level, what was compared, what is not stated. */
  notes: z.array(z.string()).default([]),
  /** The order (product name) that decided the level, where several differ. */
  order: z.string().optional(),
  /** Ids of the claims for and against. */
  claims: z.array(z.string()).default([]),
  citations: z.array(citationSchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** Every trap that fires is listed, whether or not it capped a level. */
export const trapSchema = z.object({
  id: z.string(),
  evidenceId: z.string(),
  file: z.string(),
  criterion: z.string().optional(),
  reason: z.string(),
  citation: citationSchema.optional(),
});
export type Trap = z.infer<typeof trapSchema>;

export const disputeSchema = z.object({
  topic: z.string(),
  criterion: z.string().optional(),
  sides: z.array(z.object({ text: z.string(), citation: citationSchema })),
});
export type Dispute = z.infer<typeof disputeSchema>;

/** A decision of a person and whether it still stands; never in place of a computed level. */
const statedDecisionSchema = z.object({
  decision: decisionSchema,
  state: z.enum(['in force', 'lapsed', 'over']),
  why: z.string().optional(),
});

const date = z.string();

/**
 * A certificate on file. `inScope` and `valid` are "unknown" where the paper or the register does
 * not say enough to compare; valid = in date, current edition, holder, site and product match.
 */
export const certificateSchema = z.object({
  standard: z.string(),
  edition: z.string().optional(),
  level: z.string().optional(),
  certificateNumber: z.string().optional(),
  holder: z.string().optional(),
  /** First and last day in force; the last one is the earlier of expiry and end of the edition. */
  from: date.optional(),
  until: date.optional(),
  inScope: z.enum(['yes', 'no', 'unknown']),
  valid: z.enum(['yes', 'no', 'unknown']),
  /** Ordered products it is valid for. */
  covers: z.array(z.string()),
  evidenceId: z.string(),
  claim: z.string(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** A date printed on a paper at which something ends; `void` says why it no longer matters. */
export const expirySchema = z.object({
  what: z.string(),
  kind: z.enum(['certificate', 'report', 'support', 'security.txt']),
  on: date,
  void: z.string().optional(),
  evidenceId: z.string(),
  claim: z.string(),
});
export type Expiry = z.infer<typeof expirySchema>;

/** A paper that is due for refresh on this day: no printed end, only an age. */
const refreshSchema = z.object({
  file: z.string(),
  criterion: z.string(),
  on: date,
  evidenceId: z.string(),
});
export type Refresh = z.infer<typeof refreshSchema>;

export const countsSchema = z.object({
  met: z.number().int(),
  partial: z.number().int(),
  gap: z.number().int(),
  unknown: z.number().int(),
  lapsing: z.number().int(),
  expired: z.number().int(),
  refuted: z.number().int(),
  disputed: z.number().int(),
  mustHaveOpen: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;

export const areaLevelSchema = z.object({
  area: areaSchema,
  level: levelSchema,
  /** Share of applicable criteria that are unknown, 0 to 1. */
  unknownShare: z.number().min(0).max(1),
});
export type AreaLevel = z.infer<typeof areaLevelSchema>;

/** All findings of a supplier on a date. There is never one 0-100 score. */
export const postureSchema = z.object({
  supplier: z.string(),
  /** YYYY-MM-DD. */
  asOf: z.string(),
  areas: z.array(areaLevelSchema),
  findings: z.array(findingSchema),
  traps: z.array(trapSchema),
  disputes: z.array(disputeSchema),
  decisions: z.array(statedDecisionSchema),
  certificates: z.array(certificateSchema),
  expiries: z.array(expirySchema),
  dueForRefresh: z.array(refreshSchema),
  counts: countsSchema,
  /** The first and last day on which the judgement comes out the same if only time passes. */
  steady: z.object({ from: z.string().nullable(), until: z.string().nullable() }),
});
export type Posture = z.infer<typeof postureSchema>;
