import type { SearchedSbom } from '../answers/component-search.ts';
import type { Desk } from '../records/desk.ts';
import { sbomDirectory } from '../records/sbom-directory.ts';
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
  const { bySupplier } = await sbomDirectory(place);
  const sboms = suppliers
    .flatMap(({ id }) => bySupplier.get(id) ?? [])
    .filter(({ current }) => current);
  return { sboms, byDocument: Map.groupBy(sboms, ({ evidenceId }) => evidenceId) };
}
