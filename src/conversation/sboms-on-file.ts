import type { SearchedSbom } from '../answers/component-search.ts';
import { searchableSboms } from '../ingest/searchable-sboms.ts';
import type { Desk } from '../records/desk.ts';
import type { Directory } from '../records/sbom-directory.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** The SBOMs of some suppliers that may count. */
export type SbomsOnFile = Readonly<{
  sboms: readonly SearchedSbom[];
  /** By evidence id; the same file may be of several suppliers. */
  byDocument: ReadonlyMap<string, readonly SearchedSbom[]>;
}>;

/** Both are kept in memory until a record changes; so is what ten thousand of them come to. */
const known = new WeakMap<Directory, WeakMap<readonly Supplier[], SbomsOnFile>>();

/** Read, not superseded, no sample or template, and in the component index. */
export async function sbomsOnFile(
  desk: Pick<Desk, 'place' | 'files' | 'components'>,
  suppliers: readonly Supplier[],
): Promise<SbomsOnFile> {
  const directory = await searchableSboms(desk);
  const ofSome = known.getOrInsertComputed(directory, () => new WeakMap());
  return ofSome.getOrInsertComputed(suppliers, () => sbomsOf(suppliers, directory));
}

function sbomsOf(suppliers: readonly Supplier[], { bySupplier }: Directory): SbomsOnFile {
  const sboms = suppliers
    .flatMap(({ id }) => bySupplier.get(id) ?? [])
    .filter(({ current }) => current);
  return { sboms, byDocument: Map.groupBy(sboms, ({ evidenceId }) => evidenceId) };
}
