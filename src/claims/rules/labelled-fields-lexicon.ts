import type { Span } from '../../evidence/document.ts';

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

export type Phrase = Readonly<{
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

/** A word of a cell; `key` is what phrases are compared with. */
export type Word = Span & Readonly<{ key: string }>;

/** Phrases that a run of words spells, from `first` to `last`. */
export type Match = Readonly<{ phrases: readonly Phrase[]; first: number; last: number }>;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(token)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    key: fold(found[0]),
  }));
}

/** Words of a label stand close together; a colon or a bar ends it. */
const joint = /^[\s.,/'’`´()&:-]{0,3}$/u;

/** The longest phrase that begins with a word. */
export function longestMatch(
  text: string,
  words: readonly Word[],
  first: number,
  { root }: Lexicon,
): Match | undefined {
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
