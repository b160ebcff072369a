import { type Page, type Row, type Span, type View, visibleView } from '../evidence/document.ts';
import { sentences } from '../evidence/sentences.ts';

/** Baseline distance, in glyph heights, up to which two rows are lines of one text. */
const lineStep = 1.9;
/** Ratio of glyph heights from which two rows are of different texts; superscripts stay below. */
const sizeStep = 1.3;
/** Most rows one table row may be wrapped over. */
const maxWraps = 40;
/** Most lines of one-column text looked at in each direction for the ends of a sentence. */
const maxRun = 60;

/** Sentences of the visible prose of a page; computed once per page, since pages never change. */
const proseSentences = new WeakMap<Page, readonly Span[]>();

function sentencesOf(page: Page): readonly Span[] {
  const known = proseSentences.get(page);
  if (known) return known;
  const found = sentences(visibleView(page, 'text'));
  proseSentences.set(page, found);
  return found;
}

/** The pieces a span touches, as one span; the span itself where it touches none. */
function covering(pieces: readonly Span[], span: Span): Span {
  const touched = pieces.filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return span;
  return { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
}

function isNextLine(row: Row, next: Row): boolean {
  const step = next.y - row.y;
  return step > 0 && step < lineStep * Math.max(row.height, next.height);
}

/** A heading and the text below it differ in size and are no one sentence. */
function isSameSize(row: Row, next: Row): boolean {
  return Math.max(row.height, next.height) < sizeStep * Math.min(row.height, next.height);
}

/** Nothing stands in the first column: the cells go on with those of the row above. */
function isWrapOf(head: Row, row: Row): boolean {
  const second = head.cells[1];
  return second !== undefined && row.cells.every((cell) => cell.x0 > second.x0 - row.height);
}

/** Index of the row that a wrapped row belongs to. */
function headOf(rows: readonly Row[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - maxWraps); at--) {
    const [above, below] = [rows[at], rows[at + 1]];
    const row = rows[index];
    if (!above || !below || !row || !isNextLine(above, below)) return index;
    if (above.cells.length > 1 && isWrapOf(above, row)) return headOf(rows, at);
    if (above.cells.length > 1) return index;
  }
  return index;
}

function tableRow(rows: readonly Row[], index: number): Span {
  const from = headOf(rows, index);
  const head = rows[from];
  let to = Math.max(from, index);
  for (; head && to + 1 < Math.min(rows.length, from + maxWraps); to++) {
    const [row, next] = [rows[to], rows[to + 1]];
    if (!row || !next || !isNextLine(row, next) || !isWrapOf(head, next)) break;
  }
  return { start: rows[from]?.start ?? 0, end: rows[to]?.end ?? 0 };
}

/** Consecutive one-cell rows around a row: prose, as far as the layout shows it. */
function proseRun(rows: readonly Row[], index: number): Span {
  let from = index;
  let to = index;
  const joins = (row: Row | undefined, next: Row | undefined): boolean =>
    row?.cells.length === 1 &&
    next?.cells.length === 1 &&
    isNextLine(row, next) &&
    isSameSize(row, next);
  while (index - from < maxRun && joins(rows[from - 1], rows[from])) from--;
  while (to - index < maxRun && joins(rows[to], rows[to + 1])) to++;
  return { start: rows[from]?.start ?? 0, end: rows[to]?.end ?? 0 };
}

function rowStatement(page: Page, index: number, span: Span): Span {
  const row = page.rows[index];
  if (!row) return span;
  const isProse = row.cells.length === 1 && headOf(page.rows, index) === index;
  if (!isProse) return tableRow(page.rows, index);
  const run = proseRun(page.rows, index);
  const within = sentences(page.layout.slice(run.start, run.end)).map(({ start, end }) => ({
    start: run.start + start,
    end: run.start + end,
  }));
  const inRow = { start: Math.max(span.start, row.start), end: Math.min(span.end, row.end) };
  return covering(within, inRow);
}

/**
 * The whole statement a span stands in: its sentences in the prose view, its table row (with the
 * rows it is wrapped over) or sentence in the layout view.
 */
export function statementAt(page: Page, view: View, span: Span): Span {
  if (view === 'text') return covering(sentencesOf(page), span);
  const pieces = page.rows.flatMap((row, index) =>
    row.start < span.end && row.end > span.start ? [rowStatement(page, index, span)] : [],
  );
  return covering(pieces, span);
}

/** The statements of a page before a span, nearest first: sentences of the prose, or rows. */
export function statementsBefore(page: Page, view: View, span: Span): readonly Span[] {
  const pieces = view === 'text' ? sentencesOf(page) : page.rows;
  return pieces.filter(({ end }) => end <= span.start).toReversed();
}

/** The first and last sentence of a page's prose, headers and footers left out. */
export function outerSentences(page: Page): Readonly<{ first?: Span; last?: Span }> {
  const running = page.passages.filter(({ kind }) => kind === 'footer');
  const own = sentencesOf(page).filter(
    ({ start, end }) => !running.some((line) => line.start < end && line.end > start),
  );
  const [first] = own;
  const last = own.at(-1);
  return { ...(first && { first }), ...(last && { last }) };
}
