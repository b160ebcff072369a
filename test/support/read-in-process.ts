import type { Document, Page } from '../../src/evidence/document.ts';
import { PdfReader } from '../../src/evidence/readers/pdf.ts';

/** Reads a PDF without the sandbox, for tests of what is made of its pages. */
export async function readInProcess(bytes: Uint8Array, file = 'drawn.pdf'): Promise<Document> {
  const reader = await PdfReader.open(bytes);
  const pages: Page[] = [];
  const { mediaType, info, pageCount } = reader.opened;
  for await (const event of reader.pages(1, pageCount)) {
    if (event.type === 'page') pages.push(event.page);
  }
  return { sha256: '0'.repeat(64), file, mediaType, info, pageCount, pages, warnings: [] };
}
