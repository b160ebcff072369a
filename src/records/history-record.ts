import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { type PostureChange, postureChangeSchema } from '../posture/compare-postures.ts';
import type { TimeCause } from '../posture/pass-time.ts';
import { together } from './change.ts';
import { type Place, recordKind } from './record-kind.ts';
import { causeSchema } from './unjudged-record.ts';

/** One finding that came out differently, and why the supplier was judged again. */
const historySchema = z.object({
  /**
   * Instant, ISO 8601: when the change was received, whatever the documents are dated. What only a
   * day changed happened as it began, in UTC, whenever it was noticed.
   */
  at: z.string(),
  /** The date of judgement, YYYY-MM-DD. */
  asOf: z.string(),
  causes: z.array(z.enum([...causeSchema.options, 'expiry', 'freshness'])),
  evidence: z.array(z.string()),
  change: postureChangeSchema,
});
export type HistoryEntry = z.infer<typeof historySchema>;

/** By supplier id, time of receipt, order and criterion. */
const historyRecords = recordKind({ folder: 'history', schema: historySchema });

/**
 * The commit that remembers what a judgement changed. `order` sorts what happened at the same
 * instant.
 */
export function putHistory(
  supplierId: string,
  judged: Omit<HistoryEntry, 'change'>,
  changes: readonly PostureChange[],
  order = '',
): Commit {
  return together(
    ...changes.map((change) =>
      historyRecords.put({ ...judged, change }, supplierId, judged.at, order + change.criterion),
    ),
  );
}

/** Whether only the passing of time is behind a change. */
export function isOfTime({ causes }: Pick<HistoryEntry, 'causes'>): boolean {
  return causes.every((cause) => timeCauses.includes(cause));
}

const timeCauses: readonly string[] = ['expiry', 'freshness', 'time'] satisfies TimeCause[];

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
