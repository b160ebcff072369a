import type { Row, Span } from '../../../evidence/document.ts';

/** A cell with its words; `x0` and `x1` are points. */
export type ReportCell = Span & Readonly<{ text: string; x0: number; x1: number }>;

const gap = /\s*\|\s*|\t+| {3,}/gu;

/**
 * The cells of a row with their words. A text file has one cell per line: there a bar, a tab or
 * three blanks separate the columns, and the offset in the line stands for the place on paper.
 */
export function cellsOf(layout: string, row: Row): ReportCell[] {
  const [only] = row.cells;
  if (row.cells.length !== 1 || !only)
    return row.cells.map((cell) => ({ ...cell, text: layout.slice(cell.start, cell.end).trim() }));
  const line = layout.slice(only.start, only.end);
  const cells: ReportCell[] = [];
  const width = (only.x1 - only.x0) / Math.max(line.length, 1);
  const add = (from: number, to: number): void => {
    const text = line.slice(from, to).trim();
    if (text === '' || /^[-=:]+$/u.test(text)) return;
    const start = only.start + line.indexOf(text, from);
    const [x0, x1] = [only.x0 + from * width, only.x0 + to * width];
    cells.push({ start, end: start + text.length, text, x0, x1 });
  };
  let from = 0;
  for (const { index, 0: found } of line.matchAll(gap)) {
    add(from, index);
    from = index + found.length;
  }
  add(from, line.length);
  return cells;
}
