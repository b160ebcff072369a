import type { Claim } from '../claims/claim.ts';
import type { Decision } from '../criteria/decisions.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import type { EvidenceOnFile } from '../criteria/evidence-on-file.ts';
import { claimsOf } from '../records/claims-record.ts';
import { decisionsOn } from '../records/decision-record.ts';
import { evidenceOf } from '../records/link-record.ts';
import { matchedOf } from '../records/matched-record.ts';
import { policyOf } from '../records/policy-record.ts';
import type { Place } from '../records/record-kind.ts';
import { sbomFactsOf } from '../records/sbom-facts-record.ts';
import { supplierRecords } from '../records/supplier-record.ts';
import { similarTexts } from './find-similar.ts';

/** Everything a supplier is judged from, as it is on file now. `asOf` is YYYY-MM-DD. */
export async function judgementInput(
  place: Place,
  supplierId: string,
  asOf: string,
): Promise<JudgementInput> {
  const [supplier, onFile, policy, decisions] = await Promise.all([
    supplierRecords.get(place, supplierId),
    evidenceOf(place, supplierId),
    policyOf(place),
    decisionsOn(place, supplierId),
  ]);
  if (!supplier) throw new Error(`There is no supplier ${supplierId}.`);
  const evidence = await Promise.all(
    onFile.map(async (one) => ({
      evidence: one,
      ...withoutRejected(await claimsOf(place, one.id), decisions),
      ...(one.sbomFile !== undefined && (await computed(place, one.id))),
    })),
  );
  const ids = onFile.map((one) => one.id);
  const similarity = await similarTexts(place, supplier.data, ids);
  return { supplier: supplier.data, evidence, policy, decisions, asOf, similarity };
}

/** A claim that a person rejected is neither judged nor told; it stays on file. */
function withoutRejected(
  claims: readonly Claim[],
  decisions: readonly Decision[],
): Pick<EvidenceOnFile, 'claims' | 'rejected'> {
  const named = new Set(decisions.flatMap((one) => (one.kind === 'rejection' ? one.claim : [])));
  const rejected = claims.filter(({ id }) => named.has(id)).map(({ id }) => id);
  if (rejected.length === 0) return { claims };
  return { claims: claims.filter(({ id }) => !named.has(id)), rejected };
}

/** What was computed from an SBOM, and what the advisory feeds on file say about it. */
async function computed(
  place: Place,
  id: string,
): Promise<Pick<EvidenceOnFile, 'sbom' | 'matched'>> {
  const [sbom, matched] = await Promise.all([sbomFactsOf(place, id), matchedOf(place, id)]);
  return { ...(sbom && { sbom }), ...(matched && { matched }) };
}
