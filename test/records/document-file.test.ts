import { describe, expect, test } from 'vitest';
import type { Document, Page } from '../../src/evidence/document.ts';
import { openDocument, packDocument } from '../../src/records/document-file.ts';
import { temporaryData } from '../support/places.ts';

const { files } = await temporaryData();

const page = (number: number, text: string): Page => ({
  number,
  width: 595,
  height: 842,
  text,
  layout: text,
  rows: [{ start: 0, end: 1, y: 10, height: 12, cells: [] }],
  passages: [],
  hidden: [],
});

const document = (...pages: Page[]): Document => ({
  sha256: 'ab',
  file: 'report.pdf',
  mediaType: 'application/pdf',
  info: { encrypted: false },
  pageCount: pages.length,
  pages,
  warnings: [],
});

describe('the file of a document', () => {
  test('gives back head and pages, line separators and all', async () => {
    const written = document(page(1, 'a\u2028b\r\nc'), page(2, 'ü'.repeat(100_000)), page(3, ''));
    const { sha256 } = await files.put('w', await packDocument(written));
    const opened = await openDocument(files, 'w', sha256);
    const { pages, ...head } = written;
    expect(opened?.head).toEqual(head);
    expect(opened && (await Array.fromAsync(opened.pages))).toEqual(pages);
  });

  test('the same document is the same file', async () => {
    const written = document(page(1, 'text'));
    expect(await packDocument(written)).toEqual(await packDocument(written));
  });

  test('a document without pages has none', async () => {
    const { sha256 } = await files.put('w', await packDocument(document()));
    const opened = await openDocument(files, 'w', sha256);
    expect(opened && (await Array.fromAsync(opened.pages))).toEqual([]);
  });

  test('a missing file is said', async () => {
    expect(await openDocument(files, 'w', 'nothing')).toBeUndefined();
  });
});
