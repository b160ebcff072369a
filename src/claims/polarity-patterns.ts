import type { Span } from '../evidence/document.ts';

/**
 * Compiled cue patterns. `find` walks the words of a folded canonical text once; each word is tried
 * only against the patterns that can start with it.
 */
export type PatternSet<T> = Readonly<{
  find(text: string): readonly (Span & Readonly<{ value: T }>)[];
}>;

/** An apostrophe inside a word belongs to it; around words it is a quote. */
const wordOrBracket = /(?<![\p{L}\p{N}]|[\p{L}\p{N}]')(?:[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|\()/gu;
const closedWord = /^[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*$/u;
const wordEnd = "(?![\\p{L}\\p{N}]|'[\\p{L}\\p{N}])";
const keyLength = 2;

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function alternative(word: string): string {
  return word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\p{L}{0,30}` : escaped(word);
}

function alternatives(token: string): string {
  return `(?:${token.split('|').map(alternative).join('|')})`;
}

/** Up to so many words, none of which begins another clause. */
function gap(most: string): string {
  return `(?: (?!(?:and|but|und|aber) (?:is|are|was|were|has|have|ist|sind|hat|haben) )[^\\s;|]{1,40}){0,${most}}`;
}

/** "word? a|b start* ~3 end" as the source of a regular expression; see polarity-cues.json. */
function sourceOf(pattern: string): string {
  let source = '';
  for (const token of pattern.split(' ')) {
    const lead = source === '' ? '' : ',?[ -]';
    if (token.startsWith('~')) source += gap(token.slice(1));
    else if (token.endsWith('?')) source += `(?:${lead}${alternatives(token.slice(0, -1))})?`;
    else source += `${lead}${alternatives(token)}`;
  }
  return source + (/[\p{L}\p{N}*]$/u.test(pattern) ? wordEnd : '');
}

type Compiled<T> = Readonly<{ expression: () => RegExp; value: T }>;

/** Character classes of Unicode are slow to build, and most patterns never meet their first word. */
function lazily(pattern: string): () => RegExp {
  let expression: RegExp | undefined;
  return () => {
    expression ??= new RegExp(sourceOf(pattern), 'uy');
    return expression;
  };
}

/** Patterns by the whole word they begin with, or by the first letters of an open word or sign. */
type Index<T> = Readonly<{
  byWord: Map<string, Compiled<T>[]>;
  byLetters: Map<string, Compiled<T>[]>;
}>;

function push<T>(map: Map<string, Compiled<T>[]>, key: string, compiled: Compiled<T>): void {
  const list = map.get(key);
  if (!list) map.set(key, [compiled]);
  else if (list.at(-1) !== compiled) list.push(compiled);
}

/** Compiles lists of patterns, each list with the value its matches carry. */
export function compilePatterns<T>(
  groups: readonly Readonly<{ patterns: readonly string[]; value: T }>[],
): PatternSet<T> {
  const index: Index<T> = { byWord: new Map(), byLetters: new Map() };
  for (const { patterns, value } of groups) {
    for (const pattern of patterns) {
      const compiled = { expression: lazily(pattern), value };
      for (const word of (pattern.split(' ')[0] ?? '').split('|')) {
        if (closedWord.test(word)) push(index.byWord, word, compiled);
        else push(index.byLetters, word.slice(0, keyLength), compiled);
      }
    }
  }
  return { find: (text) => matchesIn(text, index) };
}

function matchesIn<T>(text: string, { byWord, byLetters }: Index<T>): (Span & { value: T })[] {
  const found: (Span & { value: T })[] = [];
  const tryAll = (start: number, list: readonly Compiled<T>[] = []): void => {
    for (const { expression, value } of list) {
      const pattern = expression();
      pattern.lastIndex = start;
      if (pattern.test(text)) found.push({ start, end: pattern.lastIndex, value });
    }
  };
  for (const { index: start, 0: word } of text.matchAll(wordOrBracket)) {
    tryAll(start, byWord.get(word));
    tryAll(start, byLetters.get(text.slice(start, start + keyLength)));
  }
  return found;
}
