import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { type PostureChange, postureChangeSchema } from '../posture/compare-postures.ts';
import { together } from './change.ts';
import { type Place, recordKind } from './record-kind.ts';
import { causeSchema } from './unjudged-record.ts';

/** One finding that came out differently, and why the supplier was judged again. */
const historySchema = z.object({
  /** Instant, ISO 8601: when the change was received, whatever the documents are dated. */
  at: z.string(),
  /** The date of judgement, YYYY-MM-DD. */
  asOf: z.string(),
  causes: z.array(causeSchema),
  evidence: z.array(z.string()),
  change: postureChangeSchema,
});
export type HistoryEntry = z.infer<typeof historySchema>;

/** By supplier id, time of receipt and criterion. */
const historyRecords = recordKind({ folder: 'history', schema: historySchema });

/** The commit that remembers what a judgement changed. */
export function putHistory(
  supplierId: string,
  judged: Omit<HistoryEntry, 'change'>,
  changes: readonly PostureChange[],
): Commit {
  return together(
    ...changes.map((change) =>
      historyRecords.put({ ...judged, change }, supplierId, judged.at, change.criterion),
    ),
  );
}

/** Everything that changed for a supplier, from the first judgement on. */
export async function historyOf(
  place: Place,
  supplierId: string,
): Promise<readonly HistoryEntry[]> {
  return (await historyRecords.list(place, supplierId)).map(({ data }) => data);
}

/** What an evidence changed since it was received. */
export async function changesBecauseOf(
  place: Place,
  supplierId: string,
  { id, receivedAt }: Readonly<{ id: string; receivedAt: string }>,
): Promise<readonly PostureChange[]> {
  const history = await historyOf(place, supplierId);
  return history
    .filter(({ at, evidence }) => at >= receivedAt && evidence.includes(id))
    .map(({ change }) => change);
}
