import { commitAudited, type Deed } from '../records/audit.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { evidenceId, evidenceRecords, unfinishedRecords } from '../records/evidence-record.ts';
import { isLinked, type Link, putLink } from '../records/link-record.ts';
import { supplierRecords } from '../records/supplier-record.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { supplierName } from '../suppliers/supplier-name.ts';
import { type Evidence, evidenceSchema } from './evidence.ts';
import { storeUpload } from './store-upload.ts';
import { supplierOfUpload } from './supplier-of-upload.ts';
import type { Upload } from './upload.ts';

/** What is on file now: `evidence.progress` says whether it still has to be read. */
export type Accepted = Readonly<{
  evidence: Evidence;
  supplier: Supplier;
  /** The same bytes were handed in, and read, before; not by this very event of a chat. */
  duplicate: boolean;
}>;

/**
 * Puts an upload on file: first the bytes, then evidence, link and supplier in one commit, so that
 * whatever is acknowledged can be finished after a crash. The same bytes are one evidence; for
 * another supplier they get another link, and one that failed is received again. What its first
 * bytes show to be an SBOM, VEX document or advisory may be larger than `limit`.
 * Throws AssayError EMPTY_FILE, UNSUPPORTED_TYPE, OVERSIZE, SUPPLIER_NAME_INVALID, or what the
 * store and the disk say.
 */
export async function acceptUpload(
  desk: Desk,
  upload: Upload,
  limit: Readonly<{ maxBytes: number }>,
): Promise<Accepted> {
  supplierName(upload.supplier);
  const { file, ...stored } = await storeUpload(desk, upload, limit);
  for (;;) {
    const accepted = await tryToAccept(desk, { ...upload, file }, stored);
    if (accepted) return accepted;
  }
}

/** Undefined when somebody else changed one of the records meanwhile. */
async function tryToAccept(
  desk: Desk,
  upload: Upload,
  stored: Readonly<{ sha256: string; bytes: number }>,
): Promise<Accepted | undefined> {
  const { place } = desk;
  const { supplier, isNew } = await supplierOfUpload(place, upload.supplier);
  const id = evidenceId(place.workspace, stored.sha256);
  const before = await evidenceRecords.get(place, id);
  const known = before?.data.progress.status === 'failed' ? undefined : before?.data;
  const evidence = known ?? receivedEvidence(desk, upload, { id, ...stored });
  const link = { supplierId: supplier.id, evidenceId: id };
  const linked = await isLinked(place, link);
  const isSameEvent = upload.operation !== undefined && upload.operation === evidence.operation;
  const duplicate = evidence.progress.status === 'checked' && !isSameEvent;
  if (known && linked) return { evidence, supplier, duplicate };

  const deed = { at: timestamp(desk), by: upload.by, evidence: id, supplier: supplier.id };
  const change = together(
    // Written even when unchanged: whoever is reading it has to notice the new link.
    evidenceRecords.replace(before, evidence, id),
    known ? {} : unfinishedRecords.put({ evidenceId: id, operation: upload.operation }, id),
    linked ? {} : newLink(desk, upload, link, evidence),
    isNew ? supplierRecords.replace(undefined, supplier, supplier.id) : {},
  );
  const deeds: Deed[] = isNew ? [{ ...deed, action: 'supplier created' }] : [];
  const action = known ? 'evidence linked' : 'evidence received';
  const result = await commitAudited(place, change, { ...deed, action }, ...deeds);
  return result.ok ? { evidence, supplier, duplicate } : undefined;
}

function receivedEvidence(
  desk: Desk,
  upload: Upload,
  stored: Readonly<{ id: string; sha256: string; bytes: number }>,
): Evidence {
  return evidenceSchema.parse({
    ...stored,
    file: upload.file,
    uploadedBy: upload.by,
    uploadedIn: upload.in,
    operation: upload.operation,
    receivedAt: timestamp(desk),
    progress: { status: 'received' },
  });
}

/** What is read already counts for the new supplier at once; the rest will when it is read. */
function newLink(
  desk: Desk,
  upload: Upload,
  { supplierId, evidenceId }: Pick<Link, 'supplierId' | 'evidenceId'>,
  evidence: Evidence,
) {
  const link = { supplierId, evidenceId, linkedAt: timestamp(desk), linkedBy: upload.by };
  const unjudged = { supplierId, cause: 'evidence', evidenceId } as const;
  return together(
    putLink(link),
    evidence.progress.status === 'checked'
      ? unjudgedRecords.put(unjudged, supplierId, evidenceId)
      : {},
  );
}
