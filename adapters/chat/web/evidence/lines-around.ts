import type { Span } from '../../../../src/evidence/document.ts';
import type { EvidenceLines } from './evidence-page.ts';
import { findJsonValue } from './find-json-value.ts';

type Lines = Pick<EvidenceLines, 'first' | 'lines' | 'mark'>;

const linesBefore = 8;
const linesAfter = 12;
/** UTF-16 units on either side; a file may be one line. */
const mostAround = 2_000;

/** The lines around what is cited: the value at a JSON pointer, else a quote that stands once. */
export function linesAround(text: string, pointer: string, quote: string): Lines {
  const found = findJsonValue(text, pointer) ?? findOnce(text, quote);
  if (!found) return { first: 1, lines: [] };
  const from = Math.max(back(text, found.start), found.start - mostAround);
  const to = Math.min(
    forward(text, Math.min(found.end, found.start + mostAround)),
    found.start + 2 * mostAround,
  );
  return {
    first: text.slice(0, from).split('\n').length,
    lines: text.slice(from, to).split('\n'),
    mark: { start: found.start - from, end: Math.min(found.end, to) - from },
  };
}

function findOnce(text: string, quote: string): Span | undefined {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) return undefined;
  return { start, end: start + quote.length };
}

function back(text: string, from: number): number {
  let at = from;
  for (let line = 0; line <= linesBefore && at > 0; line += 1) at = text.lastIndexOf('\n', at - 1);
  return at < 0 ? 0 : at + Number(at > 0);
}

function forward(text: string, from: number): number {
  let at = from;
  for (let line = 0; line <= linesAfter; line += 1) {
    const next = text.indexOf('\n', at + Number(line > 0));
    if (next < 0) return text.length;
    at = next;
  }
  return at;
}
