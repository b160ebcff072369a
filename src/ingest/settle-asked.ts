import type { Claim } from '../claims/claim.ts';
import type { Evidence, ModelReading } from '../evidence/evidence.ts';
import type { Commit } from '../ports/store.ts';
import { commitAudited, type Deed } from '../records/audit.ts';
import { type AwaitingModel, awaitingModelRecords } from '../records/awaiting-model-record.ts';
import { together } from '../records/change.ts';
import { claimsRecords } from '../records/claims-record.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import type { Stored } from '../records/record-kind.ts';
import { type AwaitingLease, checkedEvidence } from './awaiting-lease.ts';
import type { ModelOutcome, ReadByRules } from './read-with-model.ts';
import { judgeLater } from './settlements.ts';

/**
 * Writes what came of asking the model about an evidence again: its claims where they changed, how far
 * the model is, and when it is asked next. Nothing is written when the lease is lost; about a document
 * that was read anew meanwhile the model is asked anew.
 */
export async function settleAsked(
  desk: Desk,
  lease: AwaitingLease,
  asked: Pick<ReadByRules, 'documentFile'>,
  outcome: Outcome,
): Promise<void> {
  for (;;) {
    const mine = await lease.current();
    if (!mine) return;
    const stored = await checkedEvidence(desk, lease.evidenceId);
    if (stored && stored.data.documentFile !== asked.documentFile) return lease.giveBack();
    const { change, deed } = await settlement(desk, lease, stored, outcome);
    const all = together(change, nextAsking(mine, outcome));
    if (await commit(desk, all, deed)) return lease.letGo();
  }
}

type Outcome = Pick<ModelOutcome, 'modelReading' | 'proven' | 'again'>;

function nextAsking(mine: Stored<AwaitingModel>, { again }: Outcome): Commit {
  const { key, version, data } = mine;
  if (!again) return { check: [{ key, version }], delete: [key] };
  const { evidenceId, cause } = data;
  return awaitingModelRecords.replace(mine, { evidenceId, cause, ...again }, evidenceId);
}

async function settlement(
  desk: Desk,
  { evidenceId: id, cause }: AwaitingLease,
  stored: Stored<Evidence> | undefined,
  { modelReading, proven }: Outcome,
): Promise<Readonly<{ change: Commit; deed?: Deed }>> {
  if (!stored) return { change: {} };
  const evidence = { ...stored.data, ...found(proven), modelReading };
  const record = evidenceRecords.replace(stored, evidence, id);
  const before = await claimsRecords.get(desk.place, id);
  if (!proven || !isOther(before?.data ?? [], proven.claims)) return { change: record };
  return {
    change: together(
      record,
      claimsRecords.replace(before, proven.claims, id),
      await judgeLater(desk, id, cause),
    ),
    deed: rechecked(desk, id, modelReading),
  };
}

function found(proven: ModelOutcome['proven']) {
  return proven && { rejected: proven.rejected, warnings: proven.warnings };
}

/** Also who proposed a claim counts: what two agree on says more. */
function isOther(before: readonly Claim[], now: readonly Claim[]): boolean {
  return JSON.stringify(before) !== JSON.stringify(now);
}

/** Only what changed is in the log: a model that is out of reach is asked again and again. */
async function commit({ place }: Desk, change: Commit, deed: Deed | undefined) {
  const result = deed
    ? await commitAudited(place, change, deed)
    : await place.store.commit(place.workspace, change);
  return result.ok;
}

function rechecked(desk: Desk, evidence: string, { by }: ModelReading): Deed {
  const action = 'evidence rechecked';
  return { at: timestamp(desk), by: 'Assay', evidence, action, detail: by };
}
