import type { Desk } from '../records/desk.ts';
import { sbomLimits } from './sandbox/reader-limits.ts';
import { looksLikeInventory, sniffMediaType } from './sniff-media-type.ts';
import { fileName, type Upload, withHead } from './upload.ts';

export type StoredUpload = Readonly<{ file: string; sha256: string; bytes: number }>;

/**
 * Puts the bytes of an upload into the file store, with its name as it is kept. What its first
 * bytes show to be an SBOM, VEX document or advisory may be larger than the limit. Throws
 * AssayError EMPTY_FILE, UNSUPPORTED_TYPE, OVERSIZE, or what the disk says.
 */
export async function storeUpload(
  { files, place }: Desk,
  upload: Pick<Upload, 'file' | 'bytes'>,
  limit: Readonly<{ maxBytes: number }>,
): Promise<StoredUpload> {
  const file = fileName(upload.file);
  const { head, bytes } = await withHead(upload.bytes);
  sniffMediaType(head, file);
  const maxBytes = looksLikeInventory(head)
    ? Math.max(limit.maxBytes, sbomLimits.uploadBytes)
    : limit.maxBytes;
  return { file, ...(await files.put(place.workspace, bytes, { maxBytes })) };
}
