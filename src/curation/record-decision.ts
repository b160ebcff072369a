import { createHash } from 'node:crypto';
import { type DecisionInput, decisionSchema } from '../criteria/decisions.ts';
import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import { putDecision } from '../records/decision-record.ts';
import { type Corrected, type Correction, correct, untilCommitted } from './correction.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'id' | 'person' | 'date'> : never;

/** What a person decides; who and when is known from the correction. */
export type Decided = Distribute<DecisionInput>;

/**
 * Puts a decision about a supplier on file and judges it again. The computed level stays what it
 * is; a decision stands beside it (rules of judgement, section on decisions).
 */
export function recordDecision(
  desk: JudgeDesk,
  supplierId: string,
  decided: Decided,
  by: Correction,
): Promise<Corrected> {
  const id = decisionId(supplierId, decided, by);
  const person = by.name === undefined ? by.by : `${by.name} (${by.by})`;
  const decision = decisionSchema.parse({ ...decided, id, person, date: by.asOf });
  return untilCommitted(desk, () => {
    const deed = { action: 'decision recorded', supplier: supplierId } as const;
    const change = putDecision(decision, supplierId);
    return correct(desk, by, change, { ...deed, detail: decision.kind }, [supplierId]);
  });
}

/** The same decision of the same person on the same day is one. */
function decisionId(supplierId: string, decided: Decided, { by, asOf }: Correction): string {
  const identity = JSON.stringify([supplierId, decided, by, asOf]);
  return `de-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`;
}
