import type { Candidate } from '../claims/candidate.ts';
import { reconcile } from '../claims/reconcile.ts';
import type { Rejection } from '../claims/rejection.ts';
import { extractorVersion } from '../claims/rules/extractor-version.ts';
import type { Source } from '../claims/rules/source.ts';
import { verifyCandidates } from '../claims/verify-candidates.ts';
import { classifyDocument } from '../evidence/classify-document.ts';
import type { Warning } from '../evidence/document.ts';
import type { Classification } from '../evidence/evidence.ts';
import { instructionWarnings } from '../evidence/instruction-warnings.ts';
import { type ReadingProgress, readDocument } from '../evidence/read-document.ts';
import type { ClaimExtractor } from '../ports/claim-extractor.ts';
import { packDocument } from '../records/document-file.ts';
import { examineSbom, type KeptForm } from './examine-sbom.ts';
import type { Examination } from './examined.ts';
import { rulesExtractor } from './rules-extractor.ts';
import { isCompared, sketchOf } from './text-sketch.ts';

export type ExamineTask = Readonly<{
  evidenceId: string;
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** YYYY-MM-DD. */
  receivedOn: string;
}>;

/** Is told what is known before the examination is over. */
export type ExamineListener = Readonly<{
  onProgress?: (progress: ReadingProgress) => void;
  /** The components of an SBOM, ready to be kept. */
  onInventory?: (inventory: KeptForm) => void;
}>;

/** Whoever proposes claims; all of them go through the same gate. */
const extractors: readonly ClaimExtractor[] = [rulesExtractor];

/**
 * What one document proves, from its bytes to its claims: read in the sandbox, classified, claims
 * proposed, verified by the gate and reconciled with each other. Runs in a thread of
 * its own. Throws the AssayError of `readDocument`.
 */
export async function examineDocument(
  { evidenceId, file, bytes, receivedOn }: ExamineTask,
  signal: AbortSignal,
  { onProgress, onInventory }: Required<ExamineListener>,
): Promise<Examination> {
  const document = await readDocument({ bytes, file, signal }, onProgress);
  const classification = classifyDocument(document);
  const proposed = await propose({ document, classification }, signal);
  const { claims, rejected, warnings } = verifyCandidates(document, evidenceId, proposed);
  return {
    pages: document.pageCount,
    classification,
    warnings: [
      ...document.warnings,
      ...instructionWarnings(document),
      ...warnings,
      ...warningsOf(classification),
    ],
    rejected: countByReason(rejected),
    extractorVersion,
    claims: reconcile(claims),
    ...(isCompared(classification.kind) && { sketch: sketchOf(document) }),
    packedDocument: await packDocument(document),
    ...(document.sbom && { sbom: await examineSbom(document.sbom, receivedOn, onInventory) }),
  };
}

async function propose(source: Source, signal: AbortSignal): Promise<Candidate[]> {
  const proposed = extractors.map((one) => Array.fromAsync(one.extract(source, { signal })));
  return (await Promise.all(proposed)).flat();
}

function warningsOf({ sampleOrTemplate, draft }: Classification): Warning[] {
  return [
    ...(sampleOrTemplate
      ? [{ code: 'SAMPLE_OR_TEMPLATE', detail: 'A sample or template proves nothing.' } as const]
      : []),
    ...(draft ? [{ code: 'DRAFT', detail: 'A draft only claims.' } as const] : []),
  ];
}

function countByReason(rejected: readonly Rejection[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rejected) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
