import type { Span, View } from '../../../src/evidence/document.ts';

/** A sentence of the prose or a row of the layout, as a model is shown it under a number. */
export type Line = Span &
  Readonly<{
    page: number;
    view: View;
    /** On one line, without what a reader does not see. Offsets are those of the page. */
    text: string;
    /** A heading or the first line of a page: a section may begin here. */
    opens: boolean;
  }>;

/** Lines that are asked about in one request; their numbers count from 1. */
export type Chunk = readonly Line[];

/** Characters of lines as they are sent, with their numbers and ends. */
export function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + sizeOfMark, 0);
}

/** "[k7q123] " and an escaped line end. */
const sizeOfMark = 11;
