import { z } from 'zod';
import { claimDateSchema } from '../claims/claim-types.ts';
import { levelSchema } from './criterion.ts';

const made = {
  id: z.string(),
  person: z.string(),
  /** The day it was made, YYYY-MM-DD. */
  date: claimDateSchema,
  /** Ids of the claims it stands on; it lapses when they are no longer the ones on file. */
  claims: z.array(z.string()).default([]),
};

/**
 * What people decide. Shown beside the computed level and never in its place. Only four kinds
 * touch a rule: a risk acceptance answers audit exceptions (T15), a confirmation lifts a
 * certificate to rank 1, a clearing ends a similarity hold (T29), a rejection takes a claim out.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...made,
    kind: z.literal('decision'),
    verdict: z.enum(['approve', 'conditions', 'reject']),
    conditions: z.array(z.string()).default([]),
    reviewOn: claimDateSchema.optional(),
  }),
  z.object({
    ...made,
    kind: z.literal('risk acceptance'),
    criterion: z.string(),
    reason: z.string(),
    until: claimDateSchema,
  }),
  z.object({
    ...made,
    kind: z.literal('override'),
    criterion: z.string(),
    level: levelSchema,
    reason: z.string(),
  }),
  z.object({
    ...made,
    kind: z.literal('confirmation'),
    /** The certificate seen in a registry. */
    claim: z.string(),
    link: z.string(),
  }),
  z.object({
    ...made,
    kind: z.literal('clearing'),
    evidenceId: z.string(),
    reason: z.string(),
  }),
  z.object({
    ...made,
    kind: z.literal('rejection'),
    /** The claim a person found to be wrong; it no longer counts or is told. */
    claim: z.string(),
    reason: z.string(),
  }),
]);
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionInput = z.input<typeof decisionSchema>;
