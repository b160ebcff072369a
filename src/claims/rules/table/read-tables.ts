import type { Page, Row, Span } from '../../../evidence/document.ts';
import { cellsOf, type ReportCell } from '../security-test/row-cells.ts';
import { type Column, columnAt, columnsOf } from './table-columns.ts';

/** What one row has in one column: its text on one line, and where each printed line stands. */
export type TableCell = Readonly<{ text: string; pieces: readonly Span[] }>;

/** A row of a table with all lines it is wrapped over; offsets into `Page.layout`. */
export type TableRow = Span & Readonly<{ cells: readonly (TableCell | undefined)[] }>;

/** Rows in printed order, the header first where there is one; `caption` is the line above. */
export type Table = Readonly<{ page: number; rows: readonly TableRow[]; caption: string }>;

type Line = Readonly<{ row: Row; cells: readonly ReportCell[] }>;

/** Distance of two lines, in glyph heights, that parts a table from what stands below it. */
const tableGap = 4.5;
/** The same for lines with cells in the same columns: rows may be high. */
const rowGap = 12;
/** The line below the header of a Markdown table. */
const rule = /^[-=:+_]+$/u;
const empty: TableCell = { text: '', pieces: [] };

/** Every table of a page: runs of lines of which at least two have several cells. */
export function readTables(page: Page): Table[] {
  const lines = page.rows
    .map((row) => ({
      row,
      cells: cellsOf(page.layout, row).filter(({ text }) => !rule.test(text)),
    }))
    .filter(({ cells }) => cells.length > 0);
  const tables: Table[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = regionEnd(lines, from);
    const region = lines.slice(from, to);
    if (region.filter(({ cells }) => cells.length > 1).length > 1) {
      const above = lines[from - 1]?.row;
      const caption = above === undefined ? '' : page.layout.slice(above.start, above.end);
      tables.push({ page: page.number, rows: rowsOf(region, page.width > 0), caption });
    }
    from = Math.max(to, from + 1);
  }
  return tables;
}

/** Index behind the last line of the region that starts at `from`. */
function regionEnd(lines: readonly Line[], from: number): number {
  if ((lines[from]?.cells.length ?? 0) < 2) return from + 1;
  let to = from + 1;
  for (; to < lines.length; to++) {
    const [last, line] = [lines[to - 1], lines[to]];
    if (last === undefined || line === undefined || !belongs(lines.slice(from, to), last, line))
      break;
  }
  return to;
}

function belongs(region: readonly Line[], last: Line, line: Line): boolean {
  const step = line.row.y - last.row.y;
  const height = Math.max(last.row.height, line.row.height);
  if (step < 0 || step > rowGap * height) return false;
  if (line.cells.length > 1 && sharesColumns(region, line)) return true;
  if (step > tableGap * height) return false;
  if (line.cells.length > 1) return true;
  const [only] = line.cells;
  if (only === undefined) return false;
  return region.some(({ cells }) => cells.some((cell) => fitsUnder(only, cell)));
}

/** Two cells stand under cells of one line above. */
function sharesColumns(region: readonly Line[], { cells }: Line): boolean {
  return region.some(
    (above) =>
      cells.filter((cell) => above.cells.some(({ x0 }) => Math.abs(x0 - cell.x0) < 4)).length > 1,
  );
}

/** A wrapped line starts where a cell above starts and is not wider than a column can be. */
function fitsUnder(cell: ReportCell, above: ReportCell): boolean {
  return Math.abs(cell.x0 - above.x0) < 4 && cell.x1 - cell.x0 < 2.2 * (above.x1 - above.x0) + 40;
}

/** Typed lines stand at even distances; only on a drawn page does the space above a line tell. */
function rowsOf(region: readonly Line[], isDrawn: boolean): TableRow[] {
  const columns = columnsOf(region.map(({ cells }) => cells));
  const opens = rowOpener(region, columns, isDrawn);
  const groups: Line[][] = [];
  for (const [index, line] of region.entries()) {
    const last = groups.at(-1);
    if (last === undefined || opens(index)) groups.push([line]);
    else last.push(line);
  }
  return groups.map((lines) => tableRow(lines, columns));
}

/** Tells whether a line begins a new row: by the space above it, or by the cells it fills. */
function rowOpener(
  region: readonly Line[],
  columns: readonly Column[],
  isDrawn: boolean,
): (index: number) => boolean {
  const steps = region.map((line, index) => line.row.y - (region[index - 1]?.row.y ?? line.row.y));
  const positive = steps.slice(1).filter((step) => step > 0);
  const least = Math.min(...positive);
  const isSpaced = isDrawn && positive.some((step) => step > 1.2 * least);
  return (index) => {
    if (isSpaced) return (steps[index] ?? 0) > 1.2 * least;
    const cells = region[index]?.cells ?? [];
    const startsLeft = cells.some((cell) => columnAt(columns, cell) === 0);
    return startsLeft && cells.length > 1;
  };
}

function tableRow(lines: readonly Line[], columns: readonly Column[]): TableRow {
  const cells: TableCell[] = columns.map(() => empty);
  for (const { cells: printed } of lines) {
    const isWhole = printed.length === columns.length;
    for (const [index, cell] of printed.entries()) {
      const at = isWhole ? index : columnAt(columns, cell);
      const known = cells[at] ?? empty;
      const text = known.text === '' ? cell.text : joined(known.text, cell.text);
      cells[at] = { text, pieces: [...known.pieces, { start: cell.start, end: cell.end }] };
    }
  }
  const start = lines[0]?.row.start ?? 0;
  const end = lines.at(-1)?.row.end ?? start;
  return { start, end, cells: cells.map((cell) => (cell.text === '' ? undefined : cell)) };
}

/** A word broken at the end of a line is put together again. */
function joined(above: string, below: string): string {
  const isBroken = /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below);
  return isBroken ? above.slice(0, -1) + below : `${above} ${below}`;
}
