import type { Page, Row } from '../evidence/document.ts';

/** The parts of each column of some rows of a page; cells belong together where they start alike. */
export function columnsOf({ layout }: Page, rows: readonly Row[]): readonly (readonly string[])[] {
  const columns: { x0: number; parts: string[] }[] = [];
  for (const { cells, height } of rows) {
    for (const { start, end, x0 } of cells) {
      const part = layout.slice(start, end);
      const column = columns.find((known) => Math.abs(known.x0 - x0) < height);
      if (column) column.parts.push(part);
      else columns.push({ x0, parts: [part] });
    }
  }
  return columns.map(({ parts }) => parts);
}
