import type { SearchedSbom } from '../answers/component-search.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceOf } from '../records/link-record.ts';
import { sbomFactsOf } from '../records/sbom-facts-record.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** The SBOMs of some suppliers that may count. */
export type SbomsOnFile = Readonly<{
  sboms: readonly SearchedSbom[];
  /** By evidence id; the same file may be of several suppliers. */
  byDocument: ReadonlyMap<string, readonly SearchedSbom[]>;
}>;

/** Read, not superseded, no sample or template. */
export async function sbomsOnFile(
  { place }: Pick<Desk, 'place'>,
  suppliers: readonly Supplier[],
): Promise<SbomsOnFile> {
  const perSupplier = await Promise.all(
    suppliers.map(async ({ id, name }) => {
      const papers = (await evidenceOf(place, id)).filter(mayCount);
      const read = await Promise.all(
        papers.map(async (paper) => [paper, await sbomFactsOf(place, paper.id)] as const),
      );
      return read.flatMap(([paper, facts]) => (facts ? [searched(name, paper, facts)] : []));
    }),
  );
  const sboms = perSupplier.flat();
  return { sboms, byDocument: Map.groupBy(sboms, ({ evidenceId }) => evidenceId) };
}

function mayCount({ progress, supersededBy, classification, sbomFile }: Evidence): boolean {
  const isSample = classification?.sampleOrTemplate ?? false;
  return (
    progress.status === 'checked' &&
    supersededBy === undefined &&
    !isSample &&
    sbomFile !== undefined
  );
}

function searched(supplier: string, paper: Evidence, facts: SbomFacts): SearchedSbom {
  const { subject, createdOn, format, syntax, components, matchable } = facts;
  const stated = /^\d{4}-\d{2}-\d{2}/u.exec(createdOn?.value ?? '')?.[0];
  return {
    supplier,
    evidenceId: paper.id,
    file: paper.file,
    ...(subject ? { product: subject.name } : {}),
    ...(subject?.version === undefined ? {} : { version: subject.version }),
    date: stated ?? paper.classification?.effectiveDate ?? paper.receivedAt.slice(0, 10),
    components,
    identified: matchable,
    format,
    syntax,
  };
}
