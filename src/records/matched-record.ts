import { type MatchedSbom, matchedSbomSchema } from '../sbom/component-match.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

/** What the advisory feeds on file say about the SBOM of an evidence, by evidence id. */
export const matchedRecords = largeRecordKind({ folder: 'matched', schema: matchedSbomSchema });

/** Undefined until the SBOM was matched. */
export async function matchedOf(
  place: Place,
  evidenceId: string,
): Promise<MatchedSbom | undefined> {
  return (await matchedRecords.get(place, evidenceId))?.data;
}
