import { AssayError, type ErrorReport } from '../errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { Examined } from './examined.ts';
import type { Examine } from './examiner.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { type KeptInventory, keepInventory } from './keep-inventory.ts';

export type Outcome = Readonly<{ examined: Examined } | { error: ErrorReport }>;

/**
 * Examines the stored bytes of an evidence and keeps the document. Whatever is wrong with it is an
 * outcome. Throws AssayError CANCELLED, or what the disk says.
 */
export async function examineEvidence(
  desk: IngestDesk,
  evidence: Evidence,
  examine: Examine,
  { signal, onProgress }: IngestOptions,
): Promise<Outcome> {
  const { id, sha256, file, receivedAt } = evidence;
  const { workspace } = desk.place;
  const bytes = await desk.files.get(workspace, sha256);
  if (!bytes) return { error: lostBytes(file) };
  try {
    let keeping: Promise<KeptInventory> | undefined;
    const { packedDocument, ...found } = await examine(
      { evidenceId: id, file, bytes, receivedOn: receivedAt.slice(0, 10) },
      {
        signal,
        onProgress: (progress) => onProgress?.(file, progress),
        onInventory: (inventory) => {
          keeping = keepInventory(desk, id, inventory);
          keeping.catch(() => 'told below');
        },
      },
    );
    const { sha256: documentFile } = await desk.files.put(workspace, packedDocument);
    return { examined: { ...found, documentFile, ...(await keeping) } };
  } catch (error) {
    return { error: reportOf(desk, evidence, error) };
  }
}

/** A bug in a rule or a reader is this document's failure, not the end of the conversation. */
function reportOf({ log }: IngestDesk, { id, file }: Evidence, error: unknown): ErrorReport {
  if (error instanceof AssayError) {
    if (isNoFaultOfIts(error)) throw error;
    return error.report();
  }
  const { reference, ...where } = bugFields(error);
  log.error({ evidence: id, reference, ...where }, 'a document could not be examined');
  return {
    code: 'READER_FAILED',
    message: `${file} could not be read because of a fault in Assay (reference ${reference}).`,
    remedy: 'Report the reference; the file is kept and can be read again.',
  };
}

function isNoFaultOfIts({ code }: AssayError): boolean {
  return code === 'CANCELLED' || code === 'DATA_DIRECTORY_UNUSABLE';
}

function lostBytes(file: string): ErrorReport {
  return {
    code: 'FILE_NOT_FOUND',
    message: `The stored bytes of ${file} are missing from the data directory.`,
    remedy: 'Upload the file again, or restore the data directory from a backup.',
  };
}
