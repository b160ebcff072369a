import type { SearchedSbom } from '../answers/component-search.ts';
import { searchableSboms } from '../ingest/searchable-sboms.ts';
import type { Desk } from '../records/desk.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** The SBOMs of some suppliers that may count. */
export type SbomsOnFile = Readonly<{
  sboms: readonly SearchedSbom[];
  /** By evidence id; the same file may be of several suppliers. */
  byDocument: ReadonlyMap<string, readonly SearchedSbom[]>;
}>;

/** Read, not superseded, no sample or template, and in the component index. */
export async function sbomsOnFile(
  desk: Pick<Desk, 'place' | 'files' | 'components'>,
  suppliers: readonly Supplier[],
): Promise<SbomsOnFile> {
  const { bySupplier } = await searchableSboms(desk);
  const sboms = suppliers
    .flatMap(({ id }) => bySupplier.get(id) ?? [])
    .filter(({ current }) => current);
  return { sboms, byDocument: Map.groupBy(sboms, ({ evidenceId }) => evidenceId) };
}
