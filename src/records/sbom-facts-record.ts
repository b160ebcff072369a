import { sbomFactsSchema } from '../sbom/sbom-facts.ts';
import { largeRecordKind } from './large-record-kind.ts';

/** What was computed from an SBOM when it was read, by evidence id. */
export const sbomFactsRecords = largeRecordKind({ folder: 'sbom-facts', schema: sbomFactsSchema });
