import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Span } from './document.ts';
import { textBlocks } from './text-blocks.ts';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const neverEnd = wordsOf(abbreviations.neverEnd);
const beforeNumber = wordsOf(abbreviations.beforeNumber);
const mayEnd = wordsOf(abbreviations.mayEnd);
const starters = wordsOf(abbreviations.starters);
const ordinalBefore = wordsOf(abbreviations.ordinalBefore);
const ordinalAfter = wordsOf(abbreviations.ordinalAfter);

/** End marks, closing quotes and brackets, and a footnote number ("goals.2 After"). */
const terminator =
  /[.!?…]{1,20}[)\]"'”’»›“]{0,4}(?:(?<=[\p{L})\]”’"][.!?])\d{1,2}(?=\s))?(?=\s|$)|[。！？]/gu;
const lastWord = /[\p{L}\p{N}.&/-]{1,30}$/u;
const nextWord = /^\s{0,20}["'“„«(‹[]{0,3}([\p{L}\p{N}][\p{L}\p{N}'’-]{0,40})/u;
const dottedLetters = /^\p{L}(?:\.\p{L}){1,4}$/u;

/** A number or letter that opens a list item or heading. */
const enumerator = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|\p{L}|[ivxIVX]{1,5})$/u;

/** What stands around an end mark. Words are without their dot. */
type Joint = Readonly<{ before: string; previous: string; next: string; after: string }>;

function jointAt(text: string, block: Span, mark: Span): Joint {
  const head = text.slice(Math.max(block.start, mark.start - 60), mark.start);
  const before = lastWord.exec(head)?.[0] ?? '';
  const previous = lastWord.exec(head.slice(0, head.length - before.length).trimEnd())?.[0] ?? '';
  const after = text.slice(mark.end, Math.min(block.end, mark.end + 80));
  return { before, previous, next: nextWord.exec(after)?.[1] ?? '', after };
}

/** "1. März", "im 3. Quartal", "1. June 2024": the dot makes an ordinal. */
function isOrdinal({ before, previous, next, after }: Joint): boolean {
  if (!/^\d{1,2}$/u.test(before)) return false;
  if (ordinalAfter.has(next.toLowerCase())) return true;
  if (/^\s{0,3}\p{L}{3,12}\.?\s{1,3}(?:19|20)\d\d/u.test(after)) return true;
  return ordinalBefore.has(previous.toLowerCase()) && /^\s{0,3}\p{L}/u.test(after);
}

function isAbbreviation({ before, next }: Joint): boolean {
  const word = before.replace(/^[^\p{L}]+/u, '').toLowerCase();
  if (neverEnd.has(word) || neverEnd.has(word.slice(word.lastIndexOf('-') + 1))) return true;
  if (beforeNumber.has(word)) return /\d|^\p{Lu}{2}/u.test(next);
  const mayGoOn = mayEnd.has(word) || dottedLetters.test(word) || /^\p{L}$/u.test(word);
  return mayGoOn && !starters.has(next.toLowerCase());
}

function endsSentence(text: string, block: Span, mark: Span): boolean {
  const signs = text.slice(mark.start, mark.end);
  const joint = jointAt(text, block, mark);
  if (joint.after.trim() === '') return true;
  if (/^\.{4}/u.test(signs) || /^\s{1,20}\p{Ll}/u.test(joint.after)) return false;
  if (!signs.startsWith('.') || signs.startsWith('..')) return true;
  const isEnumerator = enumerator.test(text.slice(block.start, mark.start).trim());
  return !isEnumerator && !isOrdinal(joint) && !isAbbreviation(joint);
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: from + piece.trim().length };
}

/**
 * The sentences of a prose view, in order, without the white space around them. Headings, list
 * items and lines that were broken on purpose stand alone; a sentence may run over line ends.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const block of textBlocks(text)) {
    let from = block.start;
    for (const match of text.slice(block.start, block.end).matchAll(terminator)) {
      const start = block.start + match.index;
      const mark = { start, end: start + match[0].length };
      if (!endsSentence(text, block, mark)) continue;
      found.push(trimmed(text, from, mark.end));
      from = mark.end;
    }
    found.push(trimmed(text, from, block.end));
  }
  return found.filter(({ start, end }) => end > start);
}
