import type { Span } from '../evidence/document.ts';

/**
 * Compiled cue patterns. `find` walks the words of a folded canonical text once; each word is tried
 * only against the patterns that can start with it.
 */
export type PatternSet<T> = Readonly<{
  find(text: string): readonly (Span & Readonly<{ value: T }>)[];
}>;

const wordStart = /(?<![\p{L}\p{N}'])[\p{L}\p{N}(]/gu;
const wordEnd = "(?![\\p{L}\\p{N}'])";
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

/** Compiles lists of patterns, each list with the value its matches carry. */
export function compilePatterns<T>(
  groups: readonly Readonly<{ patterns: readonly string[]; value: T }>[],
): PatternSet<T> {
  const byStart = new Map<string, Compiled<T>[]>();
  for (const { patterns, value } of groups) {
    for (const pattern of patterns) {
      const compiled = { expression: lazily(pattern), value };
      const [first = ''] = pattern.split(' ');
      for (const start of new Set(first.split('|').map((word) => word.slice(0, keyLength)))) {
        byStart.set(start, [...(byStart.get(start) ?? []), compiled]);
      }
    }
  }
  return { find: (text) => matchesIn(text, byStart) };
}

function matchesIn<T>(
  text: string,
  byStart: ReadonlyMap<string, readonly Compiled<T>[]>,
): (Span & { value: T })[] {
  const found: (Span & { value: T })[] = [];
  for (const { index: start } of text.matchAll(wordStart)) {
    for (const { expression: compiled, value } of byStart.get(
      text.slice(start, start + keyLength),
    ) ?? []) {
      const expression = compiled();
      expression.lastIndex = start;
      if (expression.test(text)) found.push({ start, end: expression.lastIndex, value });
    }
  }
  return found;
}
