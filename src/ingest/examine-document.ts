import { extractorVersion } from '../claims/rules/extractor-version.ts';
import { classifyDocument } from '../evidence/classify-document.ts';
import { type ReadingProgress, readDocument } from '../evidence/read-document.ts';
import { packDocument } from '../records/document-file.ts';
import { examineSbom, type KeptForm } from './examine-sbom.ts';
import type { Examination } from './examined.ts';
import { proveClaims } from './prove-claims.ts';
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

/**
 * What one document proves, from its bytes to its claims: read in the sandbox, classified, claims
 * proposed by the rules, verified by the gate and reconciled with each other. Runs in a thread of
 * its own. Throws the AssayError of `readDocument`.
 */
export async function examineDocument(
  { evidenceId, file, bytes, receivedOn }: ExamineTask,
  signal: AbortSignal,
  { onProgress, onInventory }: Required<ExamineListener>,
): Promise<Examination> {
  const document = await readDocument({ bytes, file, signal }, onProgress);
  const classification = classifyDocument(document);
  const proven = await proveClaims({ document, classification }, evidenceId, [], signal);
  return {
    pages: document.pageCount,
    classification,
    ...proven,
    extractorVersion,
    ...(isCompared(classification.kind) && { sketch: sketchOf(document) }),
    packedDocument: await packDocument(document),
    ...(document.sbom && { sbom: await examineSbom(document.sbom, receivedOn, onInventory) }),
  };
}
