import { z } from 'zod';
import { postureSchema } from '../posture/posture.ts';
import { supplierSummarySchema } from '../posture/summarise.ts';
import { largeRecordKind } from './large-record-kind.ts';
import { recordKind } from './record-kind.ts';

const storedPostureSchema = z.object({
  posture: postureSchema,
  /** Instant, ISO 8601. */
  judgedAt: z.string(),
  catalogueVersion: z.string(),
});
export type StoredPosture = z.infer<typeof storedPostureSchema>;

/**
 * The current posture of a supplier, by supplier id. It is judged again when a record changes, or
 * a day comes on which it no longer holds.
 */
export const postureRecords = largeRecordKind({ folder: 'posture', schema: storedPostureSchema });

/** One or two kB per supplier, by supplier id: what portfolio answers are made of. */
export const summaryRecords = recordKind({ folder: 'summary', schema: supplierSummarySchema });
