import { type SbomFacts, sbomFactsSchema } from '../sbom/sbom-facts.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

/** What was computed from an SBOM when it was read, by evidence id. */
export const sbomFactsRecords = largeRecordKind({ folder: 'sbom-facts', schema: sbomFactsSchema });

/** Undefined for evidence that is no SBOM. */
export async function sbomFactsOf(
  place: Place,
  evidenceId: string,
): Promise<SbomFacts | undefined> {
  return (await sbomFactsRecords.get(place, evidenceId))?.data;
}
