import type { Claim } from '../claims/claim.ts';
import { AssayError } from '../errors.ts';
import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { claimsOf } from '../records/claims-record.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { suppliersOf } from '../records/link-record.ts';
import type { Place } from '../records/record-kind.ts';
import type { Corrected, Correction } from './correction.ts';
import { recordDecision } from './record-decision.ts';

/**
 * Puts on file that a claim is wrong: for every supplier its evidence is about it is no longer
 * counted or told. It survives a new reading, because claim ids do. Throws CLAIM_UNKNOWN.
 */
export async function rejectClaim(
  desk: JudgeDesk,
  claimId: string,
  reason: string,
  by: Correction,
): Promise<Readonly<{ claim: Claim; corrected: Corrected }>> {
  const claim = await findClaim(desk.place, claimId);
  const corrected: (readonly [string, readonly PostureChange[]])[] = [];
  for (const supplier of await suppliersOf(desk.place, claim.citation.evidenceId)) {
    const decided = { kind: 'rejection', claim: claimId, reason } as const;
    corrected.push(...(await recordDecision(desk, supplier, decided, by)));
  }
  return { claim, corrected: new Map(corrected) };
}

/** Claims are kept by evidence, and a person rejects one now and then: all of them are looked at. */
async function findClaim(place: Place, claimId: string): Promise<Claim> {
  for await (const { data } of evidenceRecords.scan(place)) {
    const claim = (await claimsOf(place, data.id)).find(({ id }) => id === claimId);
    if (claim) return claim;
  }
  throw new AssayError({
    code: 'CLAIM_UNKNOWN',
    message: `No claim has the id "${claimId.slice(0, 60)}".`,
    remedy: '`assay ingest --json` and `assay posture --json` show the ids of claims.',
  });
}
