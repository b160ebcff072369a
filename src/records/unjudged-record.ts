import { z } from 'zod';
import { recordKind } from './record-kind.ts';

/** Why a posture has to be judged again; time: a day has come on which it says to come out otherwise. */
export const causeSchema = z.enum([
  'evidence',
  'similar text',
  'register',
  'advisories',
  'correction',
  'Assay changed',
  'time',
]);
export type Cause = z.infer<typeof causeSchema>;

const unjudgedSchema = z.object({
  supplierId: z.string(),
  cause: causeSchema,
  evidenceId: z.string().optional(),
});
export type Unjudged = z.infer<typeof unjudgedSchema>;

/**
 * A posture that lags behind its records, by supplier id and what changed ("ev-…", "register"). It
 * is written in the commit that changes a record and removed in the commit that judges, so a crash
 * between the two is noticed.
 */
export const unjudgedRecords = recordKind({ folder: 'unjudged', schema: unjudgedSchema });
