import { createHash } from 'node:crypto';
import { AssayError } from '../errors.ts';
import type { Document, Page, Warning } from './document.ts';
import { readPdf } from './readers/pdf.ts';
import type { ReaderEvent } from './readers/reader-event.ts';

export type ReadInput = Readonly<{
  bytes: Uint8Array;
  /** File name as uploaded; its extension is only a hint. */
  file: string;
  signal?: AbortSignal;
}>;

/**
 * Reads a file in the sandboxed child and hands its pages on one by one, so that a caller can
 * forward them without ever holding the whole document. Ends with the last page.
 * Throws AssayError EMPTY_FILE, OVERSIZE, UNSUPPORTED_TYPE, PASSWORD_REQUIRED, CORRUPT, TIMEOUT,
 * READER_FAILED or CANCELLED. When the deadline strikes after some pages, it ends early with a
 * TIMEOUT warning instead.
 */
export async function* readDocumentPages({ bytes }: ReadInput): AsyncGenerator<ReaderEvent> {
  yield* readPdf(bytes.slice());
}

/** The whole document at once; same errors as `readDocumentPages`. */
export async function readDocument(input: ReadInput): Promise<Document> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const pages: Page[] = [];
  const warnings: Warning[] = [];
  let opened: Extract<ReaderEvent, { type: 'opened' }> | undefined;
  for await (const event of readDocumentPages(input)) {
    if (event.type === 'opened') opened = event;
    else if (event.type === 'page') pages.push(event.page);
    else warnings.push(event.warning);
  }
  if (!opened)
    throw new AssayError({
      code: 'READER_FAILED',
      message: `${input.file} could not be read.`,
      remedy: 'Upload it again.',
    });
  const { mediaType, info, pageCount } = opened;
  return { sha256, file: input.file, mediaType, info, pageCount, pages, warnings };
}
