import { findPrinted } from '../../../src/claims/printed.ts';
import {
  type Document,
  type Span,
  type View,
  visibleView,
} from '../../../src/evidence/document.ts';
import type { Line } from './line.ts';

/** A piece of a page in one of its views. */
export type Place = Span & Readonly<{ page: number; view: View }>;

/** What a page's view shows; signs between cells are ours, and nobody has to copy them. */
export function shown(document: Document, { page: number, view }: Omit<Place, keyof Span>): string {
  const page = document.pages.find((one) => one.number === number);
  if (!page) return '';
  const visible = visibleView(page, view);
  return view === 'layout' ? visible.replaceAll(' | ', '   ') : visible;
}

const enough = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;

/**
 * Where lines that follow each other print an anchor: its words in canonical form, whole and in
 * order, on one page. Undefined where they do not: nothing is ever guessed.
 */
export function findAnchor(
  document: Document,
  lines: readonly Line[],
  anchor: string,
): Place | undefined {
  const words = anchor.replaceAll('|', ' ');
  if (!enough.test(words)) return undefined;
  for (const [first, last] of runsByPage(lines)) {
    const { page, view, start } = first;
    const found = findPrinted(shown(document, first).slice(start, last.end), words);
    if (found) return { page, view, start: start + found.start, end: start + found.end };
  }
  // In the columns of a wrapped table row words follow each other that do not in its rows.
  const line = lines.find(({ view, text }) => view === 'layout' && isPrintedIn(text, words));
  return line && { page: line.page, view: line.view, start: line.start, end: line.end };
}

function isPrintedIn(row: string, words: string): boolean {
  return findPrinted(row.replaceAll(' | ', ' '), words) !== undefined;
}

/** First and last line of each page. */
function runsByPage(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  const runs: [Line, Line][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[0].page === line.page) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
