import type { Token } from './text-words.ts';

type Word = Readonly<{ text: string; match: 'exact' | 'cased' | 'prefix' | 'suffix' | 'inside' }>;
/** The alternatives for one place in a row of words; whole words are looked up, not compared. */
type Place = Readonly<{
  words: readonly Word[];
  whole: ReadonlySet<string>;
  others: readonly Word[];
}>;
type Element =
  | Readonly<{ gap: true }>
  | Readonly<{ gap: false; rows: readonly (readonly Place[])[] }>;
export type WordPattern = Readonly<{ parts: readonly (readonly Element[])[] }>;

/** Words a gap (`...`) may skip. */
const maxGap = 6;
/** Words that may stand between the sides of `&`. */
const maxDistance = 16;

type Classes = Readonly<Record<string, readonly string[]>>;

/** Reads a pattern; the notation is explained in gazetteer/practices.json. */
export function readPattern(pattern: string, classes: Classes): WordPattern {
  const parts = pattern.split(' & ').map((part) =>
    part.split(' ').map((element): Element => {
      return element === '...' ? { gap: true } : { gap: false, rows: rowsOf(element, classes) };
    }),
  );
  return { parts };
}

/** Single words share one row, so that they are compared in one place; others have their own. */
function rowsOf(element: string, classes: Classes): (readonly Place[])[] {
  const rows = element.split('|').flatMap((word) => {
    if (!word.startsWith('<')) return [word.split('_')];
    const entries = classes[word.slice(1, -1)];
    if (entries === undefined) throw new Error(`Unknown word class ${word}.`);
    return entries.map((entry) => entry.split(' '));
  });
  const single = rows.filter((row) => row.length === 1).flat();
  const longer = rows.filter((row) => row.length > 1).map((row) => row.map(readPlace));
  return single.length > 0 ? [[readPlace(single.join('|'))], ...longer] : longer;
}

function readPlace(alternatives: string): Place {
  const words = alternatives.split('|').map(readWord);
  const whole = new Set(words.flatMap(({ text, match }) => (match === 'exact' ? [text] : [])));
  return { words, whole, others: words.filter(({ match }) => match !== 'exact') };
}

function readWord(word: string): Word {
  if (word === '*') return { text: '', match: 'prefix' };
  if (word.startsWith('=')) return { text: word.slice(1), match: 'cased' };
  const starts = word.startsWith('*');
  const ends = word.endsWith('*');
  const text = word.replaceAll('*', '');
  if (starts) return { text, match: ends ? 'inside' : 'suffix' };
  return { text, match: ends ? 'prefix' : 'exact' };
}

/** How a pattern may begin: with a word, with a stem, or (undefined) with anything. */
type Opening = Readonly<{ text: string; isStem: boolean }> | undefined;

/** Every way in which a pattern may begin. */
export function openings(pattern: WordPattern): Opening[] {
  const first = pattern.parts[0]?.[0];
  if (first === undefined || first.gap) return [undefined];
  return first.rows.flatMap((row) => (row[0]?.words ?? []).map(openingOf));
}

function openingOf({ text, match }: Word): Opening {
  if (match === 'exact' || match === 'cased') return { text: text.toLowerCase(), isStem: false };
  return match === 'prefix' && text !== '' ? { text, isStem: true } : undefined;
}

/** The token range `[first, last]` of a match that begins at `at`, or undefined. */
export function matchAt(
  tokens: readonly Token[],
  at: number,
  pattern: WordPattern,
): readonly [number, number] | undefined {
  const [main, ...others] = pattern.parts;
  if (main === undefined) return undefined;
  const end = matchElements(tokens, at, main, 0);
  if (end < 0) return undefined;
  let range: readonly [number, number] = [at, end - 1];
  for (const other of others) {
    const near = matchNear(tokens, range, other);
    if (near === undefined) return undefined;
    range = [Math.min(range[0], near[0]), Math.max(range[1], near[1])];
  }
  return range;
}

function matchNear(
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
  elements: readonly Element[],
): readonly [number, number] | undefined {
  const from = Math.max(0, first - maxDistance);
  const to = Math.min(tokens.length - 1, last + maxDistance);
  for (let at = from; at <= to; at++) {
    const end = matchElements(tokens, at, elements, 0);
    if (end < 0) continue;
    const disjoint = end - 1 < first || at > last;
    if (disjoint) return [at, end - 1];
  }
  return undefined;
}

/** Index after the match, or -1. */
function matchElements(
  tokens: readonly Token[],
  at: number,
  elements: readonly Element[],
  index: number,
): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.gap) return matchAfterGap(tokens, at, elements, index + 1);
  for (const row of element.rows) {
    const end = matchRow(tokens, at, row, index > 0 && elements[index - 1]?.gap === false);
    if (end < 0) continue;
    const rest = matchElements(tokens, end, elements, index + 1);
    if (rest >= 0) return rest;
  }
  return -1;
}

function matchAfterGap(
  tokens: readonly Token[],
  at: number,
  elements: readonly Element[],
  index: number,
): number {
  for (let skip = 0; skip <= maxGap; skip++) {
    const token = tokens[at + skip];
    if (token === undefined || token.before === 'break') return -1;
    const end = matchElements(tokens, at + skip, elements, index);
    if (end >= 0) return end;
  }
  return -1;
}

function matchRow(
  tokens: readonly Token[],
  at: number,
  row: readonly Place[],
  joined: boolean,
): number {
  for (const [offset, place] of row.entries()) {
    const token = tokens[at + offset];
    if (token === undefined) return -1;
    if ((joined || offset > 0) && token.before !== 'joint') return -1;
    if (!place.whole.has(token.low) && !place.others.some((word) => matches(token, word)))
      return -1;
  }
  return at + row.length;
}

function matches({ raw, low }: Token, { text, match }: Word): boolean {
  if (match === 'prefix') return low.startsWith(text);
  if (match === 'suffix') return low.endsWith(text);
  return match === 'inside' ? low.includes(text) : raw === text;
}
