import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Warning } from '../document.ts';
import { openPdf } from './open-pdf.ts';
import { pdfExtras, pdfInfo } from './pdf-info.ts';
import { type ReadPage, readPdfPage } from './pdf-page.ts';
import { plainPages } from './plain-pages.ts';
import type { OpenedDocument, Reader, ReaderEvent } from './reader-event.ts';

/** Reads the pages of one PDF, in any order, from one open document. */
export class PdfReader implements Reader {
  readonly opened: OpenedDocument;
  readonly #pdf: PDFDocumentProxy;
  readonly #bytes: Uint8Array;

  private constructor(pdf: PDFDocumentProxy, bytes: Uint8Array, opened: OpenedDocument) {
    this.#pdf = pdf;
    this.#bytes = bytes;
    this.opened = opened;
  }

  /** Throws Unreadable PASSWORD_REQUIRED or CORRUPT. */
  static async open(bytes: Uint8Array): Promise<PdfReader> {
    const pdf = await openPdf(new Uint8Array(bytes));
    const info = await pdfInfo(pdf);
    const opened = { type: 'opened', mediaType: 'application/pdf', pageCount: pdf.numPages, info };
    return new PdfReader(pdf, bytes, opened as OpenedDocument);
  }

  async *pages(from: number, to: number): AsyncGenerator<ReaderEvent> {
    for (let number = from; number <= to; number += 1) {
      const { page, warnings } = await this.#page(number);
      for (const warning of warnings) yield { type: 'warning', warning };
      if (page) yield { type: 'page', page };
    }
  }

  async #page(number: number): Promise<ReadPage> {
    try {
      return await readPdfPage(this.#pdf, number);
    } catch {
      return this.#plainPage(number);
    }
  }

  async #plainPage(number: number): Promise<ReadPage> {
    const [page] = await plainPages(this.#bytes, [number]).catch(() => []);
    const detail = page
      ? 'The page is damaged. Its words could be read, but not where they stand.'
      : 'The page is damaged and could not be read.';
    return { ...(page && { page }), warnings: [{ code: 'CORRUPT', page: number, detail }] };
  }

  extras(): Promise<Warning[]> {
    return pdfExtras(this.#pdf);
  }
}
