import { asPrinted } from '../../../src/claims/canonical.ts';
import type { Page, Span } from '../../../src/evidence/document.ts';

/**
 * Rows of a page as one line: the cells of a wrapped table row are put together column by column, as
 * the eye reads them, and parted by " | ".
 */
export function tableText(page: Page, span: Span): string {
  const rows = page.rows.filter(({ start, end }) => start < span.end && end > span.start);
  if (!rows.some(({ cells }) => cells.length > 1)) {
    return asPrinted(page.layout.slice(span.start, span.end));
  }
  const columns: { x0: number; parts: string[] }[] = [];
  for (const { cells, height } of rows) {
    for (const { start, end, x0 } of cells) {
      const part = page.layout.slice(start, end);
      const column = columns.find((known) => Math.abs(known.x0 - x0) < height);
      if (column) column.parts.push(part);
      else columns.push({ x0, parts: [part] });
    }
  }
  return columns.map(({ parts }) => asPrinted(parts.join('\n'))).join(' | ');
}
