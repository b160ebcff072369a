import type { MediaType } from '../../../../src/evidence/document.ts';
import type { Highlight } from './highlight.ts';

/** What the page is told about one page of an evidence; lengths in points. */
export type EvidencePage = Highlight &
  Readonly<{
    file: string;
    mediaType: MediaType;
    page: number;
    pageCount: number;
    width: number;
    height: number;
    text: string;
  }>;

/** Lines of a file without pages, around the value that is cited. */
export type EvidenceLines = Readonly<{
  file: string;
  mediaType: MediaType;
  pointer: string;
  /** Number of the first line, 1-based. */
  first: number;
  lines: readonly string[];
  /** Half-open range of the lines joined by "\n"; absent where the value was not found. */
  mark?: Readonly<{ start: number; end: number }>;
}>;
