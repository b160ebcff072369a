import type { JudgementInput } from '../criteria/dossier.ts';
import { claimsOf } from '../records/claims-record.ts';
import { decisionsOn } from '../records/decision-record.ts';
import { evidenceOf } from '../records/link-record.ts';
import { policyOf } from '../records/policy-record.ts';
import type { Place } from '../records/record-kind.ts';
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
    onFile.map(async (one) => ({ evidence: one, claims: await claimsOf(place, one.id) })),
  );
  const ids = onFile.map((one) => one.id);
  const similarity = await similarTexts(place, supplier.data, ids);
  return { supplier: supplier.data, evidence, policy, decisions, asOf, similarity };
}
