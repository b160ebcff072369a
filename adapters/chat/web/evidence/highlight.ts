import type { Box, Cell, Page, Row, Span } from '../../../../src/evidence/document.ts';
import { findText } from './find-text.ts';

/** A quote that stands more often is shown at the first places. */
const mostPlaces = 8;

/** Boxes in points from the top left corner of the page; `marks` are ranges of `page.text`. */
export type Highlight = Readonly<{ boxes: readonly Box[]; marks: readonly Span[] }>;

/**
 * Where a quote stands on the printed page: as the layout view has it, else line by line, because
 * beside the lines of a column stand those of its neighbour; else the paragraphs it is in.
 */
export function highlight(page: Page, quote: string): Highlight {
  const marks = findText(page.text, quote, mostPlaces);
  const whole = findText(page.layout, quote, mostPlaces).flatMap((span) => boxesOf(page, span));
  if (whole.length > 0) return { boxes: whole, marks };
  const lines = marks.flatMap((span) => lineBoxes(page, page.text.slice(span.start, span.end)));
  return { boxes: lines.length > 0 ? lines : marks.flatMap(passageBoxes(page)), marks };
}

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

function boxesOf(page: Page, span: Span): Box[] {
  return page.rows
    .filter((row) => overlaps(row, span))
    .flatMap((row) => row.cells.filter((cell) => overlaps(cell, span)).map(partOf(row, span)));
}

/** Characters of a cell are taken to be equally wide. */
const partOf =
  (row: Row, span: Span) =>
  (cell: Cell): Box => {
    const wide = (cell.x1 - cell.x0) / (cell.end - cell.start);
    const from = Math.max(span.start, cell.start) - cell.start;
    const to = Math.min(span.end, cell.end) - cell.start;
    return [cell.x0 + from * wide, row.y, cell.x0 + to * wide, row.y + row.height];
  };

/** Each line below the one before it, where there is such a place. */
function lineBoxes(page: Page, quoted: string): Box[] {
  let below = 0;
  return quoted.split('\n').flatMap((line) => {
    const places = findText(page.layout, line, mostPlaces * 4);
    const next = places.find(({ start }) => start >= below) ?? places[0];
    if (!next) return [];
    below = next.end;
    return boxesOf(page, next);
  });
}

const passageBoxes =
  (page: Page) =>
  (span: Span): Box[] =>
    page.passages.flatMap((passage) =>
      passage.box && passage.visible && overlaps(passage, span) ? [passage.box] : [],
    );
