import { type Decision, decisionSchema } from '../criteria/decisions.ts';
import type { Commit } from '../ports/store.ts';
import { type Place, recordKind } from './record-kind.ts';

/** What people decided, by supplier id and decision id. */
const decisionRecords = recordKind({ folder: 'decision', schema: decisionSchema });

/** The commit that puts a decision about a supplier on file. */
export function putDecision(decision: Decision, supplierId: string): Commit {
  return decisionRecords.put(decision, supplierId, decision.id);
}

/** Everything decided about a supplier, in the order of decision ids. */
export async function decisionsOn(place: Place, supplierId: string): Promise<readonly Decision[]> {
  return (await decisionRecords.list(place, supplierId)).map((stored) => stored.data);
}
