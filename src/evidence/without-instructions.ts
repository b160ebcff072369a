import type { Document, Page, Span } from './document.ts';
import { instructionsOn } from './instruction-warnings.ts';
import { textBlocks } from './text-blocks.ts';

/** Fewer letters of a row stand by chance in any sentence. */
const fewLetters = 8;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** From each instruction to the end of its paragraph: what follows is told to the machine too. */
function zonesOn(page: Page): readonly Span[] {
  const found = [...instructionsOn(page)].filter(({ end, start }) => end > start);
  if (found.length === 0) return [];
  const blocks = [...textBlocks(page.text)];
  return found.map(({ start, end }) => {
    const block = blocks.find((one) => one.start <= start && one.end >= end);
    return { start, end: block?.end ?? end };
  });
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/gu, ' ') + rest.slice(end),
    text,
  );
}

/** Where the letters of each zone stand in the layout in a row; else the rows that are part of it. */
function inLayout({ layout, rows, text }: Page, zones: readonly Span[]): readonly Span[] {
  const places = [...layout.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const letters = lettersOf(layout);
  return zones.flatMap(({ start, end }) => {
    const told = lettersOf(text.slice(start, end));
    const at = told === '' ? -1 : letters.indexOf(told);
    const [first, last] = [places[at], places[at + told.length - 1]];
    if (at >= 0 && first !== undefined && last !== undefined) {
      return [{ start: first, end: last + 1 }];
    }
    return rows.filter((row) => {
      const own = lettersOf(layout.slice(row.start, row.end));
      return own.length >= fewLetters && told.includes(own);
    });
  });
}

function plainPage(page: Page): Page {
  const zones = zonesOn(page);
  if (zones.length === 0) return page;
  const text = blanked(page.text, zones);
  return { ...page, text, layout: blanked(page.layout, inLayout(page, zones)) };
}

/**
 * The document with its instructions to machines blanked out; all offsets stay valid. The same
 * object where there are none.
 */
export function withoutInstructions(document: Document): Document {
  const pages = document.pages.map(plainPage);
  const isPlain = pages.every((page, index) => page === document.pages[index]);
  return isPlain ? document : { ...document, pages };
}

/** Whether a span holds words that were blanked out. */
export function touchesInstruction(
  { document, plain }: Readonly<{ document: Document; plain: Document }>,
  { page, view, start, end }: Span & Readonly<{ page: number; view: 'text' | 'layout' }>,
): boolean {
  const [before, after] = [document, plain].map(({ pages }) =>
    pages.find(({ number }) => number === page)?.[view].slice(start, end),
  );
  return before !== after;
}
