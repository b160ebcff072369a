import { setImmediate } from 'node:timers/promises';
import { asPrinted } from '../../../src/claims/canonical.ts';
import { statementAt } from '../../../src/claims/statements.ts';
import {
  type Document,
  type Page,
  type Span,
  type View,
  visibleView,
} from '../../../src/evidence/document.ts';
import { plainForModel } from '../../../src/evidence/plain-text.ts';
import { sentences } from '../../../src/evidence/sentences.ts';
import type { Line } from './line.ts';
import { runningLines } from './running-lines.ts';
import { tableText } from './table-text.ts';

/** Share of a page's characters in rows of several cells from which it is read as a table. */
const tableShare = 0.2;
/** Share of rows whose first cell goes on with the cell above from which columns hold prose. */
const proseShare = 0.25;
const goesOn = /^\p{Ll}/u;
/** Characters of one line; what is longer is no sentence, and is cut at a space. */
const longestLine = 1200;
const something = /[\p{L}\p{N}]/u;
/** Leaders of a table of contents, lines of an empty form. */
const leaders = /([.·_…-])(?: ?\1){4,}/gu;

/** The one view in which a page is sent: rows where it holds tables, prose elsewhere. */
function viewOf(page: Page, readsRows: boolean): View {
  const { rows } = page;
  if (rows.length === 0) return 'text';
  if (readsRows) return 'layout';
  const length = (some: readonly Span[]) =>
    some.reduce((sum, { start, end }) => sum + end - start, 0);
  const inCells = rows.filter(({ cells }) => cells.length > 1);
  const holdsTables = length(inCells) >= tableShare * length(rows);
  return holdsTables && !isInColumns(page) ? 'layout' : 'text';
}

/** Prose in columns: sentences run down the cells of the first one, which in tables hold names. */
function isInColumns({ rows, layout }: Page): boolean {
  const pairs = rows.flatMap((row, index) => {
    const [above, below] = [row.cells, rows[index + 1]?.cells ?? []];
    const [first, next] = [above[0], below[0]];
    const isInColumn = first && next && Math.abs(first.x0 - next.x0) < row.height;
    return isInColumn && above.length > 1 && below.length > 1 ? [next] : [];
  });
  const going = pairs.filter(({ start, end }) => goesOn.test(layout.slice(start, end)));
  return going.length > 0 && going.length >= proseShare * pairs.length;
}

/** The statements of the layout: table rows with their wraps, sentences elsewhere. */
function* rowStatements(page: Page): Generator<Span> {
  const { layout } = page;
  for (let at = 0; at < layout.length; ) {
    const { end } = statementAt(page, 'layout', { start: at, end: at + 1 });
    yield { start: at, end: Math.max(end, at + 1) };
    at = Math.max(end, at + 1);
  }
}

function* cut(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > longestLine) {
    const space = text.lastIndexOf(' ', from + longestLine);
    const to = space > from ? space : from + longestLine;
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

function textOf(page: Page, view: View, visible: string, span: Span): string {
  return view === 'layout' ? tableText(page, span) : asPrinted(visible.slice(span.start, span.end));
}

function linesOfPage(page: Page, view: View): readonly Line[] {
  const visible = visibleView(page, view);
  const headings = page.passages.filter(({ kind }) => kind === 'heading');
  const isHeading = ({ start, end }: Span): boolean =>
    view === 'text' && headings.some((one) => one.start < end && one.end > start);
  const pieces = view === 'text' ? sentences(visible) : rowStatements(page);
  const lines = [...pieces]
    .flatMap((piece) => [...cut(visible, piece)])
    .map((span) => ({ span, text: plainForModel(textOf(page, view, visible, span)) }))
    .filter(({ text }) => something.test(text));
  return lines.map(({ span: { start, end }, text }, index) => ({
    page: page.number,
    view,
    start,
    end,
    text: text.replace(leaders, '$1$1$1'),
    opens: index === 0 || isHeading({ start, end }),
  }));
}

/**
 * What a model may be shown of a document, in order: each page in one view, hidden text nowhere,
 * running headers and footers once. `readsRows`: every page by its rows. Lets others work between
 * pages.
 */
export async function linesOf(
  { pages }: Document,
  readsRows: boolean,
  signal: AbortSignal,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const withoutRepeats = runningLines();
  for (const page of pages) {
    signal.throwIfAborted();
    lines.push(...withoutRepeats(page, linesOfPage(page, viewOf(page, readsRows))));
    await setImmediate();
  }
  return lines;
}
