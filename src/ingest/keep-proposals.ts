import type { Evidence } from '../evidence/evidence.ts';
import { claimsOf } from '../records/claims-record.ts';
import { isByModel } from './earlier-proposals.ts';
import type { Outcome } from './examine-evidence.ts';
import type { Examined } from './examined.ts';
import type { Verify } from './examiner.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';

/**
 * An evidence that the rules have read anew, and with it what a model found before: proven again in
 * the document as it is read today, so that it neither vanishes because no model can be asked, nor
 * stands where the gate would refuse it now.
 */
export async function keepProposals(
  desk: IngestDesk,
  { id: evidenceId, file }: Evidence,
  examined: Examined,
  verify: Verify,
  { signal }: IngestOptions,
): Promise<Outcome> {
  const { place, files } = desk;
  const earlier = (await claimsOf(place, evidenceId)).filter(isByModel);
  const { classification, documentFile } = examined;
  const bytes = earlier.length > 0 && (await files.get(place.workspace, documentFile));
  if (!bytes) return { examined };
  const found = { proposals: [], unmatched: 0, earlier };
  const proven = await verify({ evidenceId, file, bytes, classification, ...found }, { signal });
  return { examined: { ...examined, ...proven } };
}
