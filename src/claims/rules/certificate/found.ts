import type { Page, Span, View } from '../../../evidence/document.ts';
import type { Derivation } from '../../candidate.ts';
import type { ValueLine } from '../labelled-fields.ts';

/** A range of a page's view. */
export type PlacedSpan = Span & Readonly<{ page: number; view: View }>;

/** A value read from a certificate, and where it stands. */
export type Found<T> = Readonly<{
  value: T;
  spans: readonly PlacedSpan[];
  derivedBy?: Derivation;
  note?: string;
}>;

/** One range over all lines of a value. */
export function overLines(page: number, lines: readonly Span[]): PlacedSpan[] {
  if (lines.length === 0) return [];
  const start = Math.min(...lines.map((line) => line.start));
  const end = Math.max(...lines.map((line) => line.end));
  return [{ page, view: 'layout', start, end }];
}

export function inLayout(page: Page, start: number, end: number): PlacedSpan {
  return { page: page.number, view: 'layout', start, end };
}

/** Lines as one string; a word broken at a line end is put together. */
export function joinLines(lines: readonly ValueLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
