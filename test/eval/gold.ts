import { z } from 'zod';
import { claimTypes, polarities } from '../../src/claims/claim-types.ts';
import { evidenceKinds } from '../../src/evidence/evidence.ts';

const attributesSchema = z.record(z.string(), z.unknown());
const claimTypeSchema = z.enum(claimTypes as [string, ...string[]]);

const quoteSchema = z.object({ page: z.number().optional(), quote: z.string() });

/** What a careful reader found: `accept` lists other right values, `optional` may be missed. */
const goldClaimSchema = z.object({
  type: claimTypeSchema,
  polarity: z.enum(polarities),
  attributes: attributesSchema,
  accept: z.record(z.string(), z.array(z.unknown())).default({}),
  page: z.number().optional(),
  pointer: z.string().optional(),
  quote: z.string(),
  moreQuotes: z.array(quoteSchema).default([]),
  optional: z.boolean().default(false),
  /** Date to the verdict on that date. */
  statusOn: z.record(z.string(), z.string()).default({}),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

const forbiddenSchema = z.object({
  type: claimTypeSchema,
  polarity: z.enum(polarities).optional(),
  attributes: attributesSchema,
  why: z.string(),
});

export const goldSchema = z.object({
  file: z.string(),
  supplier: z.string().nullish(),
  evidenceKind: z.enum(evidenceKinds),
  evidenceKindAccept: z.array(z.enum(evidenceKinds)).default([]),
  sampleOrTemplate: z.boolean(),
  warnings: z.array(z.string()),
  countsAsEvidence: z.boolean().default(true),
  claims: z.array(goldClaimSchema),
  mustNotFind: z.array(forbiddenSchema).default([]),
});
export type Gold = z.infer<typeof goldSchema>;
