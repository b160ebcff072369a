import { z } from 'zod';
import { postureSchema } from '../posture/posture.ts';
import { supplierSummarySchema } from '../posture/summarise.ts';
import { largeRecordKind } from './large-record-kind.ts';
import { recordKind } from './record-kind.ts';

/** The current posture of a supplier, by supplier id. It is judged again when a record changes. */
export const postureRecords = largeRecordKind({
  folder: 'posture',
  schema: z.object({
    posture: postureSchema,
    /** Instant, ISO 8601. */
    judgedAt: z.string(),
    catalogueVersion: z.string(),
  }),
});

/** One or two kB per supplier, by supplier id: what portfolio answers are made of. */
export const summaryRecords = recordKind({ folder: 'summary', schema: supplierSummarySchema });
