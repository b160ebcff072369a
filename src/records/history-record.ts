import { z } from 'zod';
import { levelSchema } from '../criteria/criterion.ts';
import { statusSchema } from '../posture/posture.ts';
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
  changes: z.array(
    z.object({
      criterion: z.string(),
      from: z.object({ level: levelSchema, status: statusSchema }),
      to: z.object({ level: levelSchema, status: statusSchema }),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof historySchema>;

/** Every judgement that changed something, by supplier id and time of receipt. */
export const historyRecords = recordKind({ folder: 'history', schema: historySchema });
