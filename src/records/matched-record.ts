import { matchedSbomSchema } from '../sbom/component-match.ts';
import { largeRecordKind } from './large-record-kind.ts';

/** What the advisory feeds on file say about the SBOM of an evidence, by evidence id. */
export const matchedRecords = largeRecordKind({ folder: 'matched', schema: matchedSbomSchema });
