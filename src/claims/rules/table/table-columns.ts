import type { ReportCell } from '../security-test/row-cells.ts';

/** Left and right edge of a column in points. */
export type Column = Readonly<{ x0: number; x1: number }>;

/** The columns of the line with the most cells; the fullest line is not wrapped or merged. */
export function columnsOf(lines: readonly (readonly ReportCell[])[]): Column[] {
  const most = Math.max(0, ...lines.map((cells) => cells.length));
  const columns: { x0: number; x1: number }[] = [];
  for (const cells of lines.filter((line) => line.length === most)) {
    for (const [index, { x0, x1 }] of cells.entries()) {
      const known = columns[index];
      if (known === undefined) columns.push({ x0, x1 });
      else if (overlap(known, { x0, x1 }) > 0 || Math.abs(known.x0 - x0) < 6) {
        columns[index] = { x0: Math.min(known.x0, x0), x1: Math.max(known.x1, x1) };
      }
    }
  }
  return columns;
}

function overlap(a: Column, b: Column): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

/** Index of the column a cell stands in: the one it overlaps most, else the nearest left edge. */
export function columnAt(columns: readonly Column[], cell: Column): number {
  let best = 0;
  let score = Number.NEGATIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const shared = overlap(column, cell);
    const value = Math.abs(column.x0 - cell.x0) < 3 ? 10_000 : shared;
    if (value > score) [best, score] = [index, value];
  }
  return best;
}
