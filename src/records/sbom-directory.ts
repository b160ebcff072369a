import type { SearchedSbom } from '../answers/component-search.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { slices } from '../sbom/slices.ts';
import { evidenceRecords } from './evidence-record.ts';
import { suppliersOf } from './link-record.ts';
import type { Place } from './record-kind.ts';
import { remembered } from './remembered.ts';
import { type SbomSummary, sbomSummaryRecords } from './sbom-summary-record.ts';
import { listSuppliers } from './supplier-record.ts';

/** An SBOM of a supplier, as much of it as a question over all suppliers needs. */
type SbomOnFile = SearchedSbom &
  Readonly<{
    supplierId: string;
    /** YYYY-MM-DD. */
    receivedOn: string;
    /** Whether it may count: read, not replaced by a newer one, no sample or template. */
    current: boolean;
  }>;

/** Which SBOMs of whom are on file. A file that is of two suppliers stands at both. */
export type Directory = Readonly<{
  bySupplier: ReadonlyMap<string, readonly SbomOnFile[]>;
  /** By evidence id. */
  byDocument: ReadonlyMap<string, readonly SbomOnFile[]>;
}>;

/** Evidences read at once; the event loop gets a turn between two batches. */
const batch = 100;

/**
 * The SBOMs of every supplier of the workspace, kept in memory until an evidence, a link or the
 * register changes. Building it for 10,000 suppliers takes about a second, in small pieces.
 */
export const sbomDirectory: (place: Place) => Promise<Directory> = remembered(
  ['supplier', 'sbom-summary', 'evidence', 'link-of-evidence'],
  async (place) => {
    const [suppliers, summaries] = await Promise.all([
      listSuppliers(place),
      sbomSummaryRecords.list(place),
    ]);
    const names = new Map(suppliers.map(({ id, name }) => [id, name]));
    const sboms: SbomOnFile[] = [];
    for (const few of slices(summaries, batch)) {
      const read = few.map(({ key, data }) =>
        onFile(place, key.slice(key.indexOf('/') + 1), data, names),
      );
      sboms.push(...(await Promise.all(read)).flat());
    }
    return {
      bySupplier: Map.groupBy(sboms, ({ supplierId }) => supplierId),
      byDocument: Map.groupBy(sboms, ({ evidenceId }) => evidenceId),
    };
  },
);

async function onFile(
  place: Place,
  evidenceId: string,
  summary: SbomSummary,
  names: ReadonlyMap<string, string>,
): Promise<readonly SbomOnFile[]> {
  const [stored, linked] = await Promise.all([
    evidenceRecords.get(place, evidenceId),
    suppliersOf(place, evidenceId),
  ]);
  if (!stored) return [];
  const { createdOn, ...told } = summary;
  const { file, classification, receivedAt } = stored.data;
  const receivedOn = receivedAt.slice(0, 10);
  return linked.flatMap((supplierId) => {
    const supplier = names.get(supplierId);
    if (supplier === undefined) return [];
    const date = createdOn ?? classification?.effectiveDate ?? receivedOn;
    const current = mayCount(stored.data);
    return [{ ...told, supplier, supplierId, evidenceId, file, date, receivedOn, current }];
  });
}

function mayCount({ progress, supersededBy, classification, sbomFile }: Evidence): boolean {
  const isSample = classification?.sampleOrTemplate ?? false;
  const isCurrent = progress.status === 'checked' && supersededBy === undefined;
  return isCurrent && !isSample && sbomFile !== undefined;
}
