import { acceptUpload } from './evidence/accept-upload.ts';
import { refusal } from './evidence/refusal.ts';
import type { Upload } from './evidence/upload.ts';
import type { IngestDesk, IngestOptions } from './ingest/ingest-desk.ts';
import { type IngestResult, tellRefusal, tellResult } from './ingest/ingest-result.ts';
import { judgeEvidence, judgeWaiting } from './ingest/judge-supplier.ts';
import { beginReading } from './ingest/read-evidence.ts';
import { settleRequests } from './ingest/settle-requests.ts';
import { claimsOf } from './records/claims-record.ts';
import { sbomFactsOf } from './records/sbom-facts-record.ts';

/**
 * The main job, from files to proven claims and a judged posture. All uploads are accepted first:
 * from then on nothing is lost. They are read two at a time, each in a thread of its own, where
 * `ingest/examine-document.ts` reads (in the sandbox), proposes by rules, verifies and reconciles.
 * Where a model is set up and may see the paper, it is asked beside, and `ingest/verify-proposals.ts`
 * verifies and reconciles, in such a thread again, what it proposes with what the rules do; what it
 * could not do is asked again later. Then, in the order of the uploads, the outcome is written down,
 * the criteria are checked, the posture is judged, and what changed is told. Throws
 * SUPPLIER_NAME_INVALID, CANCELLED, or what the store and the disk say; a file that cannot be read is
 * a result. Others, whose reports are alike, are judged again at the end.
 */
export async function ingest(
  desk: IngestDesk,
  uploads: Iterable<Upload>,
  options: IngestOptions,
): Promise<readonly IngestResult[]> {
  const begun: Begun[] = [];
  try {
    for (const upload of uploads) begun.push(await begin(desk, upload, options));
    const results = await Array.fromAsync(begun, (one) => finish(desk, one, options));
    await judgeWaiting(desk, options.asOf);
    return results;
  } catch (error) {
    await Promise.allSettled(begun.map((one) => 'reading' in one && one.reading.giveUp()));
    throw error;
  }
}

type Begun = Awaited<ReturnType<typeof begin>>;

async function begin(desk: IngestDesk, upload: Upload, options: IngestOptions) {
  const accepted = await acceptUpload(desk, upload, { maxBytes: desk.maxUpload }).catch(refusal);
  if ('code' in accepted) return tellRefusal(upload, accepted);
  return { ...accepted, reading: beginReading(desk, accepted.evidence, options) };
}

async function finish(
  desk: IngestDesk,
  begun: Begun,
  { asOf }: IngestOptions,
): Promise<IngestResult> {
  if (!('reading' in begun)) return begun;
  const { evidence, ...cost } = await begun.reading.settle();
  const judged = await judgeEvidence(desk, begun, asOf);
  const settled = await settleRequests(desk, begun.supplier.id);
  const requests = settled.filter(({ evidenceId }) => evidenceId === evidence.id);
  const claims = await claimsOf(desk.place, evidence.id);
  const sbom = await sbomFactsOf(desk.place, evidence.id);
  return tellResult({ ...begun, ...judged, ...cost, evidence, claims, sbom, requests });
}
