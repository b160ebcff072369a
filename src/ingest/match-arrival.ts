import { bugFields } from '../ports/bug-fields.ts';
import type { Commit } from '../ports/store.ts';
import type { Desk } from '../records/desk.ts';
import { replaceMatched } from '../records/matched-record.ts';
import { loadSbom } from '../records/sbom-file.ts';
import { matchSbom } from './match-sbom.ts';

/**
 * The commit that says what the snapshots on file know about an SBOM that has just been read. A
 * fault is logged and keeps nothing from being filed: whatever is not matched waits for
 * `matchWaiting`.
 */
export async function matchArrival(
  desk: Desk,
  evidenceId: string,
  sbomFile: string,
): Promise<Commit> {
  try {
    const sbom = await loadSbom(desk, { sbomFile });
    if (!sbom) return {};
    const matched = await matchSbom(desk, evidenceId, sbom);
    return await replaceMatched(desk.place, matched);
  } catch (error) {
    desk.log.error({ evidence: evidenceId, ...bugFields(error) }, 'an SBOM could not be matched');
    return {};
  }
}
