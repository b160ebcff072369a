import type { Page, Row, Span } from '../../../evidence/document.ts';
import { folded } from './report-statements.ts';

/** One row of a table of providers: its first two columns, and the place of the whole row. */
export type ProviderRow = Span &
  Readonly<{ page: number; text: string; name: string; service: string }>;

const providerColumn = /\bsub[-\s]?service\s+organi[sz]ations?\b|\bsub[-\s]?processors?\b/iu;
const serviceColumn = /\bservices?\s+(?:provided|performed)\b|^services?$|\bdescription\b/iu;

function cellTexts(page: Page, row: Row): string[] {
  return row.cells.map(({ start, end }) => folded(page.layout.slice(start, end)));
}

function isTableHead(page: Page, row: Row): boolean {
  const cells = cellTexts(page, row);
  return (
    cells.some((cell) => providerColumn.test(cell)) &&
    cells.some((cell) => serviceColumn.test(cell))
  );
}

/** Rows below a head that keep close to each other: at most six glyph heights apart. */
function rowsBelow(page: Page, at: number): readonly Row[] {
  const head = page.rows[at];
  const below = page.rows.slice(at + 1);
  const gap = below.findIndex((row, index) => {
    const above = index === 0 ? head : below[index - 1];
    return head === undefined || row.y - (above?.y ?? 0) > head.height * 6;
  });
  return gap < 0 ? below : below.slice(0, gap);
}

function providerRow(page: Page, head: Row, row: Row): ProviderRow | undefined {
  const [name, service] = cellTexts(page, row);
  const left = row.cells[0]?.x0 ?? 0;
  if (Math.abs(left - (head.cells[0]?.x0 ?? 0)) > 12) return undefined;
  if (name === undefined || service === undefined || !/^\p{Lu}/u.test(name)) return undefined;
  const text = page.layout.slice(row.start, row.end);
  return { page: page.number, start: row.start, end: row.end, text, name, service };
}

/** Every row of the tables whose head names subservice organisations and their services. */
export function providerRows(page: Page): ProviderRow[] {
  return page.rows.flatMap((head, at) =>
    isTableHead(page, head)
      ? rowsBelow(page, at).flatMap((row) => providerRow(page, head, row) ?? [])
      : [],
  );
}
