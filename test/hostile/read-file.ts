import { createHash } from 'node:crypto';
import type { Document, Page, Warning } from '../../src/evidence/document.ts';
import { PdfReader } from '../../src/evidence/readers/pdf.ts';
import type { Reader } from '../../src/evidence/readers/reader-event.ts';
import { TextReader } from '../../src/evidence/readers/text.ts';
import type { HostileFile } from '../support/hostile/vectors.ts';

async function readerOf({ file, bytes }: HostileFile): Promise<Reader> {
  if (file.endsWith('.md')) return new TextReader(bytes, 'text/markdown');
  return file.endsWith('.txt') ? new TextReader(bytes, 'text/plain') : PdfReader.open(bytes);
}

/** Reads a file without the sandbox, with all its warnings. */
export async function readFile(file: HostileFile): Promise<Document> {
  const reader = await readerOf(file);
  const { mediaType, info, pageCount } = reader.opened;
  const pages: Page[] = [];
  const warnings: Warning[] = [];
  for await (const event of reader.pages(1, pageCount)) {
    if (event.type === 'page') pages.push(event.page);
    if (event.type === 'warning') warnings.push(event.warning);
  }
  warnings.push(...(await reader.extras()));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return { sha256, file: file.file, mediaType, info, pageCount, pages, warnings };
}
