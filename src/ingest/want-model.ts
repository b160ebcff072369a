import { isForModel, mayModelSee } from '../access/model-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Model } from '../ports/model.ts';
import { type AwaitingModel, awaitingModelRecords } from '../records/awaiting-model-record.ts';
import { claimsOf } from '../records/claims-record.ts';
import type { Desk } from '../records/desk.ts';
import { checkedEvidence } from './awaiting-lease.ts';

/**
 * Puts an evidence down to be asked about, if the desk has a model that has not read it whole.
 * `isReadAnew`: what the model said was about the document as it was read before.
 */
export async function wantModel(
  desk: Desk,
  evidenceId: string,
  isReadAnew: boolean,
): Promise<void> {
  const { model, place, clock } = desk;
  const stored = model && (await checkedEvidence(desk, evidenceId));
  if (!stored || !(await isWanted(desk, model, stored.data, isReadAnew))) return;
  const before = await awaitingModelRecords.get(place, evidenceId);
  const now = clock.now().epochMilliseconds;
  const wanted: AwaitingModel = {
    cause: 'Assay changed',
    ...before?.data,
    evidenceId,
    notBefore: now,
    useless: 0,
  };
  // Whoever asks right now, or was faster, asks.
  const change = awaitingModelRecords.replace(before, wanted, evidenceId);
  await place.store.commit(place.workspace, change);
}

async function isWanted(
  { place }: Desk,
  model: Model,
  evidence: Evidence,
  isReadAnew: boolean,
): Promise<boolean> {
  if (!isForModel(evidence)) return false;
  const state = evidence.modelReading?.state;
  if (state === 'done') return isReadAnew;
  if (state !== 'kept back') return true;
  return mayModelSee(model.evidence, evidence, await claimsOf(place, evidence.id));
}
