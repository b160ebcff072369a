import type { Span } from '../evidence/document.ts';
import { canonical, originalSpan } from './canonical.ts';

const word = /[\p{L}\p{N}]/u;
/** Signs that hold a number, version or identifier together. */
const holds = /[.,/:-]/u;
/** What goes on with a word or number: 62443-4 in 62443-4-1, s.r in s.r.o., but not an edition. */
const goesOn = /^(?:[\p{L}\p{N}]|[.,/-]\p{N}|\.\p{Ll}|:\p{N}{1,2}(?!\p{N}))/u;
const wentBefore = /(?:[\p{L}\p{N}]|\p{N}[.,/:-])$/u;

function startsToken(first: string, before: string): boolean {
  if (word.test(first)) return !wentBefore.test(before);
  return !(holds.test(first) && /\p{N}$/u.test(before));
}

function endsToken(last: string, after: string): boolean {
  if (word.test(last)) return !goesOn.test(after);
  return !(holds.test(last) && /^[\p{L}\p{N}]/u.test(after));
}

/** Whether a match stands between token boundaries. */
function isBounded(text: string, { start, end }: Span): boolean {
  return (
    startsToken(text.charAt(start), text.slice(Math.max(0, start - 2), start)) &&
    endsToken(text.charAt(end - 1), text.slice(end, end + 4))
  );
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
