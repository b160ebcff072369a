import type { Candidate } from '../claims/candidate.ts';
import type { Claim } from '../claims/claim.ts';
import type { Classification } from '../evidence/evidence.ts';
import { unpackDocument } from '../records/document-file.ts';
import { earlierProposals } from './earlier-proposals.ts';
import { type Proven, proveClaims } from './prove-claims.ts';

export type VerifyTask = Readonly<{
  evidenceId: string;
  file: string;
  /** The packed document; see records/document-file.ts. */
  bytes: Uint8Array<ArrayBuffer>;
  classification: Classification;
  /** What a model proposes now. */
  proposals: readonly Candidate[];
  /** How often a model gave words that do not stand in the document. */
  unmatched: number;
  /** Claims on file: what models proposed of them is proposed again. */
  earlier: readonly Claim[];
}>;

/**
 * What a document proves that was read before, when a model has proposed as well. The rules propose
 * again, so that what stands in the end depends on the document and the proposals alone. Runs in a
 * thread of its own.
 */
export async function verifyProposals(task: VerifyTask, signal: AbortSignal): Promise<Proven> {
  const { evidenceId, bytes, classification, earlier } = task;
  const document = await unpackDocument(bytes);
  const again = earlierProposals(document, earlier);
  const others = [...task.proposals, ...again.proposals];
  const proven = await proveClaims({ document, classification }, evidenceId, others, signal);
  const unmatched = task.unmatched + again.unmatched;
  if (unmatched === 0) return proven;
  return { ...proven, rejected: { ...proven.rejected, ANCHOR_NOT_FOUND: unmatched } };
}
