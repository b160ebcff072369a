import type { Page, Span } from '../../evidence/document.ts';
import { labelHits } from './labelled-fields-labels.ts';
import type { Lexicon } from './labelled-fields-lexicon.ts';
import type { LabelHit } from './labelled-fields-reading.ts';

/** A cell of a page's layout with its place on the page, in points, and the labels in it. */
export type GridCell = Span &
  Readonly<{
    text: string;
    row: number;
    x0: number;
    x1: number;
    y: number;
    height: number;
    labels: readonly LabelHit[];
  }>;

/** Rows of a page that are looked at; no form has more. */
const mostRows = 400;

/** Rows from top to bottom, cells from left to right. */
export type Grid = readonly (readonly GridCell[])[];

export function gridOf(page: Page, lexicon: Lexicon): Grid {
  return page.rows.slice(0, mostRows).map((row, index) =>
    row.cells.map(({ start, end, x0, x1 }) => {
      const text = page.layout.slice(start, end);
      const { y, height } = row;
      const labels = labelHits(text, lexicon);
      return { start, end, text, row: index, x0, x1, y, height, labels };
    }),
  );
}

/** The cell begins with a label, so it is nobody's value; a label further on may be part of one. */
export function isLabelled(cell: GridCell): boolean {
  const [first] = cell.labels;
  return first !== undefined && (first.leadIn || first.label.start < 6);
}

const near = (a: number, b: number, limit: number) => Math.abs(a - b) <= limit;

/** Left edges, right edges or middles stand under each other, or the cells overlap by half. */
export function isAligned(a: GridCell, b: GridCell): boolean {
  const limit = Math.max(3, 0.6 * Math.min(a.height, b.height));
  if (near(a.x0, b.x0, limit) || near(a.x0 + a.x1, b.x0 + b.x1, 2 * limit)) return true;
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared >= 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0);
}

/** Lines of one text: same left edge or same middle, one line step apart. */
export function continuesDown(line: GridCell, next: GridCell): boolean {
  const step = next.y - line.y;
  if (step <= 0 || step > 2.1 * Math.max(line.height, next.height)) return false;
  const limit = 0.5 * line.height;
  return near(line.x0, next.x0, limit) || near(line.x0 + line.x1, next.x0 + next.x1, 2 * limit);
}
