import type { Sbom } from '../sbom/sbom.ts';
import type { Vex } from '../sbom/vex.ts';

/** Half-open range of UTF-16 offsets. */
export type Span = Readonly<{ start: number; end: number }>;

/** `[x0, y0, x1, y1]` in points from the top left corner of the page as displayed. */
export type Box = readonly [number, number, number, number];

/** `text` is prose in stream order; `layout` is rows of positioned items, as the eye sees them. */
export type View = 'text' | 'layout';

/** A run of items without a column gap. Offsets are into `Page.layout`; x in points. */
export type Cell = Span & Readonly<{ x0: number; x1: number }>;

/**
 * One printed line across the page. Offsets are into `Page.layout`. `y` is the top in points and
 * `height` the largest glyph height of the row in points.
 */
export type Row = Span & Readonly<{ y: number; height: number; cells: readonly Cell[] }>;

/** A paragraph-like piece of `Page.text`. */
export type Passage = Span &
  Readonly<{ kind: 'paragraph' | 'heading' | 'footer'; box?: Box; visible: boolean }>;

/**
 * One page as the reader left it; the strings are never changed afterwards, so that
 * `page[view].slice(start, end) === quote` holds for ever.
 */
export type Page = Readonly<{
  /** 1-based. */
  number: number;
  /** Points. */
  width: number;
  height: number;
  /** Prose, stream order; contains hidden text, whose ranges are in `hidden`. */
  text: string;
  /** One line per row, cells separated by ` | `; visible text only. */
  layout: string;
  rows: readonly Row[];
  passages: readonly Passage[];
  /** Ranges of `text` nobody sees on the printed page, in order; never used as proof. */
  hidden: readonly Span[];
  /**
   * The page before words were painted over in the colour of their ground: its layout, and what of
   * `text` is hidden even so. Read only for what counts against the supplier.
   */
  beneath?: Readonly<{ layout: string; rows: readonly Row[]; hidden: readonly Span[] }>;
}>;

export const warningCodes = [
  'NO_TEXT_LAYER',
  'OCR_USED',
  'OCR_LOW_CONFIDENCE',
  'HIDDEN_TEXT',
  'TINY_TEXT',
  'ENCRYPTED',
  'PASSWORD_REQUIRED',
  'CORRUPT',
  'TRUNCATED_PAGES',
  'TIMEOUT',
  'ZIP_BOMB',
  'OVERSIZE',
  'UNSUPPORTED_TYPE',
  'SIGNATURE_INVALID',
  'CHANGED_AFTER_SIGNING',
  'SAMPLE_OR_TEMPLATE',
  'DRAFT',
  'ATTACHMENTS_IGNORED',
  'JAVASCRIPT',
  'INJECTION_SUSPECTED',
  'DATE_AMBIGUOUS',
] as const;
export type WarningCode = (typeof warningCodes)[number];
export type Warning = Readonly<{ code: WarningCode; page?: number; detail: string }>;

/** JSON, XML and tag-value are SBOMs, VEX documents and advisories; they have no pages. */
export const mediaTypes = [
  'application/pdf',
  'text/plain',
  'text/markdown',
  'application/json',
  'application/xml',
  'text/spdx',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What the file says about itself; a hint, never proof. Dates are YYYY-MM-DD. */
export type DocumentInfo = Readonly<{
  title?: string;
  author?: string;
  producer?: string;
  created?: string;
  modified?: string;
  encrypted: boolean;
}>;

/** What the reader made of one evidence. */
export type Document = Readonly<{
  sha256: string;
  /** File name as uploaded. */
  file: string;
  mediaType: MediaType;
  info: DocumentInfo;
  /** Pages in the file; `pages` may hold fewer (see TRUNCATED_PAGES, TIMEOUT). */
  pageCount: number;
  pages: readonly Page[];
  warnings: readonly Warning[];
  /** The inventory of a file that is one; such files have no pages. */
  sbom?: Sbom;
  /** Exploitability statements in a VEX document, an advisory or an SBOM. */
  vex?: Vex;
}>;

/** `page[view]` with everything a printed page does not show blanked out; offsets stay valid. */
export function visibleView(page: Page, view: View): string {
  if (view === 'layout') return page.layout;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of page.hidden) {
    pieces.push(page.text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + page.text.slice(from);
}
