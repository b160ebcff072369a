import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgeSupplier } from '../../src/ingest/judge-supplier.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { today } from './evidence.ts';
import type { readingDesks } from './reading-desks.ts';

export type ReadingDesk = ReturnType<ReturnType<typeof readingDesks>>;

/** Puts suppliers into the register of a desk, with nothing on file. */
export async function register(desk: ReadingDesk, ...suppliers: readonly Supplier[]) {
  const { store, workspace } = desk.place;
  const change = together(...suppliers.map((one) => supplierRecords.put(one, one.id)));
  await store.commit(workspace, change);
}

/** Puts checked evidence with its claims on the file of suppliers, and judges them. */
export async function keep(
  desk: ReadingDesk,
  { evidence, claims }: EvidenceOnFile,
  ...suppliers: readonly Supplier[]
): Promise<void> {
  const { store, workspace } = desk.place;
  const change = together(
    evidenceRecords.put(evidence, evidence.id),
    claimsRecords.replace(undefined, claims, evidence.id),
    ...suppliers.flatMap(({ id }) => [
      putLink({ supplierId: id, evidenceId: evidence.id, linkedAt: evidence.receivedAt }),
      unjudgedRecords.put({ supplierId: id, cause: 'evidence', evidenceId: evidence.id }, id, 'e'),
    ]),
  );
  const result = await store.commit(workspace, change);
  if (!result.ok) throw new Error(`${result.conflict} was in the way.`);
  for (const { id } of suppliers) await judgeSupplier(desk, id, today);
}

/** The level of a criterion in the posture on file. */
export async function levelOf(desk: ReadingDesk, { id }: Supplier, criterion: string) {
  const posture = (await postureRecords.get(desk.place, id))?.data.posture;
  return posture?.findings.find((finding) => finding.criterion === criterion)?.level;
}
