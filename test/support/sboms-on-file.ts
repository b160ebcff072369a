import { together } from '../../src/records/change.ts';
import type { Desk } from '../../src/records/desk.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { replaceSbomFacts } from '../../src/records/sbom-facts-record.ts';
import { packSbom } from '../../src/records/sbom-file.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { assessSbom } from '../../src/sbom/assess-sbom.ts';
import type { Sbom } from '../../src/sbom/sbom.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { onFile } from './evidence.ts';

/** Puts an SBOM of a supplier on file, as a reading does, but for the component index. */
export async function fileSbom(
  { place, files }: Pick<Desk, 'place' | 'files'>,
  of: Supplier,
  sbom: Sbom,
  evidence: Parameters<typeof onFile>[0] = {},
): Promise<string> {
  const { sha256: sbomFile } = await files.put(place.workspace, await packSbom(sbom));
  const { evidence: paper } = onFile({ kind: 'sbom', file: 'bom.json', sbomFile, ...evidence });
  const facts = assessSbom(sbom, { deliveredOn: paper.receivedAt.slice(0, 10) });
  await place.store.commit(
    place.workspace,
    together(
      evidenceRecords.put(paper, paper.id),
      putLink({ supplierId: of.id, evidenceId: paper.id, linkedAt: paper.receivedAt }),
      supplierRecords.put(of, of.id),
      await replaceSbomFacts(place, paper.id, facts),
    ),
  );
  return paper.id;
}
