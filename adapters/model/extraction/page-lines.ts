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
import { sentences } from '../../../src/evidence/sentences.ts';
import type { Line } from './line.ts';
import { runningLines } from './running-lines.ts';
import { tableText } from './table-text.ts';

/** Share of a page's characters in rows of several cells from which it is read as a table. */
const tableShare = 0.2;
/** Characters of a cell, on average, from which cells are columns of prose. */
const columnOfProse = 45;
/** Characters of one line; what is longer is no sentence, and is cut at a space. */
const longestLine = 1200;
const something = /[\p{L}\p{N}]/u;
/** Leaders of a table of contents, lines of an empty form. */
const leaders = /([.·_…-])(?: ?\1){4,}/gu;

/** The one view in which a page is sent: rows where it holds tables, prose elsewhere. */
function viewOf({ rows }: Page, readsRows: boolean): View {
  if (rows.length === 0) return 'text';
  if (readsRows) return 'layout';
  const length = (some: readonly Span[]) =>
    some.reduce((sum, { start, end }) => sum + end - start, 0);
  const cells = rows.filter((row) => row.cells.length > 1).flatMap((row) => row.cells);
  const isTable = length(cells) >= tableShare * length(rows);
  return isTable && length(cells) < columnOfProse * cells.length ? 'layout' : 'text';
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
    .map((span) => ({ span, text: textOf(page, view, visible, span) }))
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
