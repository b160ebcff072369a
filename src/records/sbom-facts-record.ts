import type { Commit } from '../ports/store.ts';
import { type SbomFacts, sbomFactsSchema } from '../sbom/sbom-facts.ts';
import { together } from './change.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';
import { sbomSummaryRecords, summariseSbom } from './sbom-summary-record.ts';

/** What was computed from an SBOM when it was read, by evidence id. */
const sbomFactsRecords = largeRecordKind({ folder: 'sbom-facts', schema: sbomFactsSchema });

/** Undefined for evidence that is no SBOM. */
export async function sbomFactsOf(
  place: Place,
  evidenceId: string,
): Promise<SbomFacts | undefined> {
  return (await sbomFactsRecords.get(place, evidenceId))?.data;
}

/** The commit that writes the facts of an SBOM and their summary, if nobody changed them since. */
export async function replaceSbomFacts(
  place: Place,
  evidenceId: string,
  facts: SbomFacts,
): Promise<Commit> {
  const before = await sbomFactsRecords.get(place, evidenceId);
  return together(
    sbomFactsRecords.replace(before, facts, evidenceId),
    sbomSummaryRecords.put(summariseSbom(facts), evidenceId),
  );
}

/** The commit that removes both. */
export async function removeSbomFacts(place: Place, evidenceId: string): Promise<Commit> {
  return together(await sbomFactsRecords.remove(place, evidenceId), {
    delete: [sbomSummaryRecords.key(evidenceId)],
  });
}
