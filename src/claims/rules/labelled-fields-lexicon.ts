import type { Span } from '../../evidence/document.ts';
import { findDates } from '../dates.ts';

/** What a label's value looks like; a candidate of another shape is never taken for it. */
export type ValueShape =
  | 'date'
  | 'period'
  | 'number'
  | 'name'
  | 'text'
  | 'sites'
  | 'standard'
  | 'level'
  | 'any';

/**
 * The labels of one field. `#` in a phrase stands for any spelling of "number". `labels` stand
 * alone, or before a colon; `leadIns` may end a sentence whose object follows below; `loose` ones
 * take a value without a colon, a label ending in "…" is one only right
 * before its value, and a lead-in with "^" must be all that its cell says. `following` are beginnings
 * of words that make a lead-in of "… the following <words>:".
 */
export type LabelledFieldWords = Readonly<{
  value: string;
  labels: readonly string[];
  leadIns?: readonly string[];
  loose?: readonly string[];
  following?: readonly string[];
}>;

type Phrase = Readonly<{
  field: string;
  shape: ValueShape;
  leadIn: boolean;
  loose: boolean;
  inline: boolean;
  whole: boolean;
}>;
type Node = { next: Map<string, Node>; phrases: Phrase[] };

/** Field names to their labels, made ready for look-up once. */
export type Lexicon = Readonly<{ root: Node; following: readonly Following[] }>;

type Following = Readonly<{ field: string; shape: ValueShape; nouns: RegExp }>;

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

/** A field that is only known by its colon. */
export const unknownField = 'unknown';

const token = /[\p{L}\p{N}#°º№&]+/gu;
const numberWord = /^(?:numbers?|nos?|nrs?|num|n[°º]|n|№|#|nummer|numero|°|º)$/u;
const fold = (word: string) => {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return numberWord.test(plain) ? '#' : plain;
};

export function buildLexicon(fields: Readonly<Record<string, LabelledFieldWords>>): Lexicon {
  const root: Node = { next: new Map(), phrases: [] };
  for (const [field, words] of Object.entries(fields)) {
    const loose = new Set(words.loose);
    const shape = words.value as ValueShape;
    const add = (text: string, leadIn: boolean) => {
      let node = root;
      for (const [word] of text.matchAll(token)) {
        const key = fold(word);
        const next = node.next.get(key) ?? { next: new Map(), phrases: [] };
        node.next.set(key, next);
        node = next;
      }
      const inline = text.endsWith('…');
      const whole = text.startsWith('^');
      node.phrases.push({ field, shape, leadIn, loose: loose.has(text), inline, whole });
    };
    for (const text of [...words.labels, ...loose]) add(text, false);
    for (const text of words.leadIns ?? []) add(text, true);
  }
  const following = Object.entries(fields).flatMap(([field, words]) =>
    (words.following ?? []).length === 0
      ? []
      : [{ field, shape: words.value as ValueShape, nouns: nounPattern(words.following ?? []) }],
  );
  return { root, following };
}

function nounPattern(beginnings: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${beginnings.join('|')})`, 'iu');
}

type Word = Span & Readonly<{ key: string }>;
type Match = Readonly<{ phrases: readonly Phrase[]; first: number; last: number }>;

/** Words of a label stand close together; a colon or a bar ends it. */
const joint = /^[\s.,/'’`´()&:-]{0,3}$/u;

function longestMatch(text: string, words: readonly Word[], first: number, root: Node) {
  let node: Node | undefined = root;
  let best: Match | undefined;
  for (let at = first; at < words.length && node; at++) {
    const [before, word] = [words[at - 1], words[at]];
    const gap = at > first && before && word ? text.slice(before.end, word.start) : '';
    if (!word || !joint.test(gap) || gap.includes(':')) break;
    node = node.next.get(word.key);
    if (node && node.phrases.length > 0) best = { phrases: node.phrases, first, last: at };
  }
  return best;
}

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

type Reading = Readonly<{ hit: LabelHit; lastWord: number }>;

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
function readMatch(
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
      accepts(one, ahead, { atStart, parted, clear }) && (!one.whole || (atStart && after === 0)),
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

/** The labels of a cell, in order, each with the text up to the next label. */
export function labelHits(text: string, lexicon: Lexicon): LabelHit[] {
  const words = [...text.matchAll(token)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    key: fold(found[0]),
  }));
  const readings: Reading[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = longestMatch(text, words, at, lexicon.root);
    const after = readings.at(-1)?.hit.label.end ?? 0;
    const reading = match && readMatch(text, words, match, after);
    if (!reading) continue;
    readings.push(reading);
    at = reading.lastWord;
  }
  if (readings.length === 0) return followingLeadIn(text, lexicon) ?? unknownLabel(text);
  return readings.map(({ hit }, index) => {
    const end = readings[index + 1]?.hit.label.start ?? text.length;
    const rest = trimmed(text, hit.label.end, end);
    return rest ? { ...hit, rest } : hit;
  });
}

const followingBefore =
  /(?:following|folgende[nrms]?|seguent[ie]|siguientes?|volgende)\s(?<nouns>[^:.]{3,70}?)\s?:?$/iu;
const finiteVerb = /\b(?:has|have|is|are|was|were|been|be|will|hat|haben|ist|sind|wird|werden)\b/iu;
const followingBehind = /(?<nouns>[^:.]{3,50}?)\s(?:suivante?s?|siguientes)\s?:?$/iu;

/** "in the following operational units:" is followed by what its nouns say. */
function followingLeadIn(text: string, { following }: Lexicon): LabelHit[] | undefined {
  const nouns = (followingBefore.exec(text) ?? followingBehind.exec(text))?.groups?.['nouns'];
  if (nouns === undefined || finiteVerb.test(nouns)) return undefined;
  const found = following.find((one) => one.nouns.test(nouns));
  if (!found) return undefined;
  const { field, shape } = found;
  return [{ field, shape, leadIn: true, label: { start: 0, end: text.length } }];
}

/** "Something unheard of:" is a label too: what stands beside it belongs to nobody else. */
function unknownLabel(text: string): LabelHit[] {
  const found = /^[^:：.;!?]{2,45}[:：](?=\s|$)/u.exec(text);
  if (!found || found[0].split(/\s/u).length > 7) return [];
  const label = { start: 0, end: found[0].length };
  const rest = trimmed(text, label.end, text.length);
  const hit: LabelHit = { field: unknownField, shape: 'any', leadIn: false, label };
  return [rest ? { ...hit, rest } : hit];
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end);
  const lead = /^[\s:：|·•–—-]*/u.exec(piece)?.[0].length ?? 0;
  const tail = /[\s|·•;,–—-]*$/u.exec(piece)?.[0].length ?? 0;
  if (lead + tail >= piece.length) return undefined;
  return { start: start + lead, end: end - tail };
}
