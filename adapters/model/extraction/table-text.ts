import { asPrinted } from '../../../src/claims/canonical.ts';
import { columnsOf } from '../../../src/claims/columns-of.ts';
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
  return columnsOf(page, rows)
    .map((parts) => asPrinted(parts.join('\n')))
    .join(' | ');
}
