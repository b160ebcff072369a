import type { Span } from '../../evidence/document.ts';
import { findDates } from '../dates.ts';
import type { Match, Phrase, ValueShape, Word } from './labelled-fields-lexicon.ts';

/** A label in a cell; offsets are into the cell's text. `rest` is what it is followed by there. */
export type LabelHit = Readonly<{
  field: string;
  shape: ValueShape;
  leadIn: boolean;
  /** The word is a label only where its value stands right beside it. */
  besideOnly?: boolean;
  label: Span;
  rest?: Span;
}>;

const opening =
  /^(?:[\s•▪●■*–-]|\(?\d{1,2}(?:\.\d)?[.)]\s|(?:the|this|der|die|das|le|la|il|el)\s){0,3}$/iu;
const otherOne =
  /(?:next|previous|former|old|last|prior|nächste[rs]?|vorherige[rs]?|letzte[rs]?|of|for|your|any|each|no)\s$/iu;
const bracket = '(?:\\s{0,2}\\([^()]{0,40}\\))?';
const colonAhead = new RegExp(`^(?:\\(s)?\\)?[.\\s]{0,3}${bracket}\\s{0,3}[:：]`, 'u');
const endAhead = new RegExp(`^(?:\\(s)?\\)?${bracket}[\\s.,;*)–-]*$`, 'u');
const labelTail = new RegExp(`^(?:\\(s)?\\)?(?:[.\\s]{0,3}${bracket}\\s{0,3}[:：]|[.])?`, 'u');
const slashAhead = /^(?:\(s\))?[.)]?\s{0,2}[/|•·]\s{0,2}/u;
const foreignName = /^[^:/\d]{2,48}(?=[:：]|$)/u;
const dateAhead = /^[\s:]{0,3}(?:on|the|am|den|dem|le|el|il|du|vom|zum)?\s{0,2}/iu;
const numberAhead = /^\s{0,2}[.:]?\s{0,2}(?=[A-Z0-9][\w./–-]*)(?=[^\s]*\d|[A-Z]{1,6}\s\d)/u;
const levelAhead = /^\s{0,2}[:=]?\s{0,2}(?:ML|SL|EAL|AL|SIL)?[\s-]{0,2}\d\b/u;

function typedValueAhead(after: string, shape: ValueShape): boolean {
  if (shape === 'number') return numberAhead.test(after);
  if (shape === 'level') return levelAhead.test(after);
  if (shape !== 'date' && shape !== 'period') return false;
  const lead = dateAhead.exec(after)?.[0].length ?? 0;
  const [date] = findDates(after.slice(0, lead + 40));
  return date !== undefined && date.start <= lead + 1;
}

/** A label, and the last of the words it took. */
export type Reading = Readonly<{ hit: LabelHit; lastWord: number }>;

/** The words and offset where a label ends that goes on in another language behind a slash. */
function bilingualEnd(text: string, words: readonly Word[], last: number) {
  const end = words[last]?.end ?? 0;
  const slash = slashAhead.exec(text.slice(end));
  const foreign = slash && foreignName.exec(text.slice(end + slash[0].length));
  if (!slash || !foreign) return { end, last };
  const whole = end + slash[0].length + foreign[0].trimEnd().length;
  let reached = last;
  while ((words[reached + 1]?.start ?? text.length) < whole) reached++;
  return { end: whole, last: reached };
}

/** Reads one match as a label, or says that it is only a word of the text. */
export function readMatch(
  text: string,
  words: readonly Word[],
  match: Match,
  after: number,
): Reading | undefined {
  const start = words[match.first]?.start ?? 0;
  const atStart = opening.test(text.slice(after, start));
  if (!atStart && otherOne.test(text.slice(0, start))) return undefined;
  const parted = atStart || /[\d.,;:|)/–-]\s{0,3}$/u.test(text.slice(0, start));
  const { end, last } = atStart
    ? bilingualEnd(text, words, match.last)
    : { end: words[match.last]?.end ?? start, last: match.last };
  const ahead = text.slice(end);
  const clear = parted || match.last > match.first;
  const phrase = match.phrases.find(
    (one) =>
      accepts(one, ahead, { atStart, parted, clear }) &&
      (!one.whole || (atStart && after === 0) || colonAhead.test(ahead)),
  );
  if (!phrase) return undefined;
  const labelEnd = end + (labelTail.exec(ahead)?.[0].length ?? 0);
  const { field, shape, leadIn, inline } = phrase;
  const besideOnly = inline && endAhead.test(ahead) && { besideOnly: true };
  const label = { start, end: labelEnd };
  return { hit: { field, shape, leadIn, ...besideOnly, label }, lastWord: last };
}

/** Dates are told apart by the words before them: "Expiration date of certificate:" is no issue. */
const dated: ReadonlySet<ValueShape> = new Set(['date', 'period']);

/**
 * Where a phrase stands: at the start of its cell, behind a break, or clear (behind a break, or of
 * several words).
 */
type Place = Readonly<{ atStart: boolean; parted: boolean; clear: boolean }>;

function accepts(phrase: Phrase, ahead: string, { atStart, parted, clear }: Place): boolean {
  if (endAhead.test(ahead)) return phrase.inline ? atStart : phrase.leadIn || clear;
  if (!phrase.inline && colonAhead.test(ahead)) {
    return phrase.leadIn || (dated.has(phrase.shape) ? parted : clear);
  }
  if (phrase.loose && atStart) return true;
  return !phrase.leadIn && clear && typedValueAhead(ahead, phrase.shape);
}
