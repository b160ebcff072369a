import { setImmediate } from 'node:timers/promises';
import { asPrinted } from '../../../src/claims/canonical.ts';
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

/** Share of a page's characters in rows of several cells from which it is read as a table. */
const tableShare = 0.3;
/** Characters of one line; what is longer is no sentence, and is cut at a space. */
const longestLine = 1200;
const something = /[\p{L}\p{N}]/u;
/** Leaders of a table of contents, lines of an empty form. */
const leaders = /([.·_…-])(?: ?\1){4,}/gu;

/** The one view in which a page is sent. */
function viewOf(page: Page, readsRows: boolean): View {
  if (page.rows.length === 0) return 'text';
  const sizes = page.rows.map(({ start, end, cells }) => [end - start, cells.length] as const);
  const whole = sizes.reduce((sum, [size]) => sum + size, 0);
  const inCells = sizes.reduce((sum, [size, cells]) => sum + (cells > 1 ? size : 0), 0);
  return readsRows || inCells >= tableShare * whole ? 'layout' : 'text';
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

function linesOfPage(page: Page, view: View): readonly Line[] {
  const visible = visibleView(page, view);
  const headings = page.passages.filter(({ kind }) => kind === 'heading');
  const isHeading = ({ start, end }: Span): boolean =>
    view === 'text' && headings.some((one) => one.start < end && one.end > start);
  const pieces = view === 'text' ? sentences(visible) : page.rows;
  const lines = pieces
    .flatMap((piece) => [...cut(visible, piece)])
    .map((span) => ({ span, text: asPrinted(visible.slice(span.start, span.end)) }))
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
