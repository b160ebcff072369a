import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { type Directory, sbomDirectory } from '../records/sbom-directory.ts';
import { loadSbom } from '../records/sbom-file.ts';
import { indexedComponents } from './examine-sbom.ts';

type IndexDesk = Pick<Desk, 'place' | 'files' | 'components'>;

/** By directory, since it is another one after every change; what is checked stays so until then. */
const checked = new WeakMap<Directory, Promise<Directory>>();

/**
 * The directory with nothing in it that the component index does not know: an SBOM that is missing
 * there (the index is derived and may be lost) is added again from its file. One whose file is gone
 * is left out, because a search that cannot see it must not clear its supplier.
 */
export async function searchableSboms(desk: IndexDesk): Promise<Directory> {
  const directory = await sbomDirectory(desk.place);
  const known = checked.getOrInsertComputed(directory, () => check(desk, directory));
  known.catch(() => checked.delete(directory));
  return known;
}

async function check(desk: IndexDesk, directory: Directory): Promise<Directory> {
  const { components, place } = desk;
  const indexed = new Set(await components.documents(place.workspace));
  const lost = new Set<string>();
  for (const [document, [sbom]] of directory.byDocument) {
    const isMissing = sbom?.current && !indexed.has(document);
    if (isMissing && !(await addAgain(desk, document))) lost.add(document);
  }
  return lost.size === 0 ? directory : without(directory, lost);
}

/** Whether the SBOM is in the index now. */
async function addAgain(desk: IndexDesk, document: string): Promise<boolean> {
  const { components, place } = desk;
  const evidence = await evidenceRecords.get(place, document);
  const sbom = evidence && (await loadSbom(desk, evidence.data));
  if (!sbom) return false;
  await components.add(place.workspace, document, indexedComponents(sbom));
  return true;
}

function without({ bySupplier, byDocument }: Directory, lost: ReadonlySet<string>): Directory {
  return {
    byDocument: new Map([...byDocument].filter(([document]) => !lost.has(document))),
    bySupplier: new Map(
      [...bySupplier].map(([id, sboms]) => [
        id,
        sboms.filter(({ evidenceId }) => !lost.has(evidenceId)),
      ]),
    ),
  };
}
