import { bugFields } from '../ports/bug-fields.ts';
import type { Desk } from '../records/desk.ts';
import type { MatchedSbom } from '../sbom/component-match.ts';
import type { KeptForm } from './examine-sbom.ts';
import type { Examined } from './examined.ts';
import { matchSbom } from './match-sbom.ts';

export type KeptInventory = Pick<Examined, 'sbomFile' | 'matched'>;

/**
 * Puts the inventory of an SBOM into its file and into the component index, and asks the advisories
 * on file. The index is derived and written before the records: what it lists of evidence that is
 * not on file is not found.
 */
export async function keepInventory(
  desk: Desk,
  evidenceId: string,
  { components, packed }: KeptForm,
): Promise<KeptInventory> {
  const { workspace } = desk.place;
  const [matched, { sha256: sbomFile }] = await Promise.all([
    matchArrival(desk, evidenceId, packed),
    desk.files.put(workspace, packed),
    desk.components.add(workspace, evidenceId, components),
  ]);
  return { sbomFile, ...(matched && { matched }) };
}

/** A fault keeps nothing from being filed: what is not matched waits for `matchWaiting`. */
async function matchArrival(
  desk: Desk,
  evidenceId: string,
  packed: Uint8Array,
): Promise<MatchedSbom | undefined> {
  try {
    return await matchSbom(desk, evidenceId, packed);
  } catch (error) {
    desk.log.error({ evidence: evidenceId, ...bugFields(error) }, 'an SBOM could not be matched');
    return undefined;
  }
}
