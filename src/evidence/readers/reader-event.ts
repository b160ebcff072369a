import type { DocumentInfo, MediaType, Page, Warning } from '../document.ts';

/**
 * What a reader tells while it reads: `opened` once and first, then pages in order and warnings at
 * any time. The end of the stream is the end of the document.
 */
export type ReaderEvent =
  | Readonly<{ type: 'opened'; mediaType: MediaType; pageCount: number; info: DocumentInfo }>
  | Readonly<{ type: 'page'; page: Page }>
  | Readonly<{ type: 'warning'; warning: Warning }>;
