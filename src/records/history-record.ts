import { z } from 'zod';
import { postureChangeSchema } from '../posture/compare-postures.ts';
import { recordKind } from './record-kind.ts';
import { causeSchema } from './unjudged-record.ts';

/** How a posture changed, and why. */
const historySchema = z.object({
  /** Instant, ISO 8601: when the change was received, whatever the documents are dated. */
  at: z.string(),
  /** The date of judgement, YYYY-MM-DD. */
  asOf: z.string(),
  because: z.array(causeSchema),
  evidence: z.array(z.string()),
  changes: z.array(postureChangeSchema),
});
export type HistoryEntry = z.infer<typeof historySchema>;

/** Every judgement that changed something, by supplier id and time of receipt. */
export const historyRecords = recordKind({ folder: 'history', schema: historySchema });
