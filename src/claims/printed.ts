import type { Span } from '../evidence/document.ts';
import { canonical, originalSpan } from './canonical.ts';

const wordAtStart = /^[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{N}]$/u;
/** What makes the characters beside a match part of the same word, number or version. */
const goesOnBefore = /(?:[\p{L}\p{N}]|\p{N}[.,/:-])$/u;
const goesOnAfter = /^(?:[\p{L}\p{N}]|[.,/-]\p{N}|:\p{N}{1,2}(?!\p{N}))/u;

/** Whether a match stands between token boundaries: "62443-4" is not printed in "62443-4-1". */
function isBounded(text: string, { start, end }: Span): boolean {
  const match = text.slice(start, end);
  if (wordAtStart.test(match) && goesOnBefore.test(text.slice(Math.max(0, start - 2), start))) {
    return false;
  }
  return !(wordAtEnd.test(match) && goesOnAfter.test(text.slice(end, end + 4)));
}

/**
 * Where a value is printed in a text, compared in canonical form without case, whole tokens only.
 * Offsets are into `text`. With `keptBreaks` a hyphen at a line end is part of the word.
 */
function search(text: string, value: string, breaks: 'join' | 'keep'): Span | undefined {
  const form = canonical(text, { fold: true, breaks });
  const wanted = canonical(value, { fold: true }).text.trim();
  if (wanted === '') return undefined;
  for (let at = form.text.indexOf(wanted); at >= 0; at = form.text.indexOf(wanted, at + 1)) {
    const span = { start: at, end: at + wanted.length };
    if (isBounded(form.text, span)) return originalSpan(form, span);
  }
  return undefined;
}

/** Where a value is printed in a text: canonical, case ignored, whole tokens only. */
export function findPrinted(text: string, value: string): Span | undefined {
  return search(text, value, 'join') ?? search(text, value, 'keep');
}
