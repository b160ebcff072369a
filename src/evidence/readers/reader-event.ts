import type { DocumentInfo, MediaType, Page, Warning } from '../document.ts';

export type OpenedDocument = Readonly<{
  type: 'opened';
  mediaType: MediaType;
  pageCount: number;
  info: DocumentInfo;
}>;

/**
 * What a reader tells while it reads: `opened` once and first, then pages in order and warnings at
 * any time. The end of the stream is the end of the document.
 */
export type ReaderEvent =
  | OpenedDocument
  | Readonly<{ type: 'page'; page: Page }>
  | Readonly<{ type: 'warning'; warning: Warning }>;

/** An open file of one format. Runs in the sandboxed child. */
export interface Reader {
  readonly opened: OpenedDocument;
  /** Pages `from` to `to`, 1-based and inclusive, and warnings about them. */
  pages(from: number, to: number): AsyncIterable<ReaderEvent>;
  /** Warnings about what is in the file beside its pages. */
  extras(): Promise<readonly Warning[]>;
}
