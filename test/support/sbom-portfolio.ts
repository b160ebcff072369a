import { together } from '../../src/records/change.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { sbomSummaryRecords } from '../../src/records/sbom-summary-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { onFile } from './evidence.ts';
import { supplier } from './suppliers.ts';

const perCommit = 500;

/** The evidence of supplier number `at`: one SBOM. */
export function sbomOf(at: number) {
  return onFile({ kind: 'sbom', file: `bom-${at}.json`, sbomFile: 'x' }).evidence;
}

function supplierWithSbom(at: number) {
  const one = supplier({ name: `Supplier ${at} GmbH` });
  const evidence = sbomOf(at);
  const { id, receivedAt } = evidence;
  const summary = { components: 700, identified: 690, product: 'X7', version: '4.2.1' };
  return together(
    supplierRecords.put(one, one.id),
    evidenceRecords.put(evidence, id),
    putLink({ supplierId: one.id, evidenceId: id, linkedAt: receivedAt }),
    sbomSummaryRecords.put(
      { format: 'CycloneDX', syntax: 'JSON', createdOn: '2026-11-02', ...summary },
      id,
    ),
  );
}

/** A register of suppliers with one SBOM on file each. */
export async function fillSbomPortfolio(
  { store, workspace }: Place,
  suppliers: number,
): Promise<void> {
  for (let from = 0; from < suppliers; from += perCommit) {
    const changes = Array.from({ length: perCommit }, (_, at) => supplierWithSbom(from + at));
    await store.commit(workspace, together(...changes));
  }
}
