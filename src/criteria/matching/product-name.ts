import { foldText } from '../../suppliers/fold-text.ts';
import words from './product-words.json' with { type: 'json' };
import { findVersions, type StatedVersion } from './version.ts';

const folded = (list: readonly string[]) => new Set(list.map(foldText));
const series = folded(words.series);
const kinds: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.kinds));
const noise = folded(words.noise);
const variants = folded(words.variants);
const notModels = folded(words.notModels);

/** A product name or one item of a list of products, taken apart for comparison. */
export type ProductName = Readonly<{
  /** Every word but noise in order, hyphens dropped: ["kestrel", "x7", "hmi"]. */
  tokens: readonly string[];
  /** Words with a letter and a digit; the part before a hyphen is kept: "s71500" -> "s7". */
  models: readonly Model[];
  kinds: readonly string[];
  /** Distinctive words that are neither kind nor variant. */
  names: readonly string[];
  variants: readonly string[];
  /** Stands for a family of models ("X series", "X2xx"). */
  series: boolean;
  versions: readonly StatedVersion[];
}>;
export type Model = Readonly<{ plain: string; head: string }>;

/** Longer texts are no product names; what follows is not compared. */
const maxLength = 2000;

/** Takes a name apart; words of the supplier's own name (`brand`) never tell products apart. */
export function parseProduct(text: string, brand: ReadonlySet<string>): ProductName {
  const { versions, rest } = findVersions(text.slice(0, maxLength));
  const raw = joinModels(
    foldText(rest)
      .split(/[^\p{L}\p{N}-]+/u)
      .flatMap(splitSeriesWord),
  );
  const tokens = raw.filter((token) => !noise.has(token) && !series.has(token));
  const models = tokens
    .filter((token) => isModel(token) && !brand.has(token))
    .map((token) => ({
      plain: token.replaceAll('-', ''),
      head: token.replace(/-.*/u, ''),
    }));
  const isName = (token: string) =>
    !isModel(token) &&
    !brand.has(token) &&
    !variants.has(token) &&
    kindOf(token) === undefined &&
    !/^\d+$/u.test(token);
  return {
    tokens: tokens.map((token) => token.replaceAll('-', '')),
    models,
    kinds: tokens.flatMap((token) => kindOf(token) ?? []),
    names: tokens.filter(isName),
    variants: tokens.filter((token) => variants.has(token)),
    series: raw.some((token) => series.has(token)) || models.some(({ plain }) => isOpen(plain)),
    versions,
  };
}

/** "X2xx" and "15xx" leave digits open. */
export function isOpen(model: string): boolean {
  return /\dx{1,4}$/u.test(model);
}

function isModel(token: string): boolean {
  return /\d/u.test(token) && /\p{L}/u.test(token) && !notModels.has(token.replaceAll('-', ''));
}

function kindOf(token: string): string | undefined {
  return [token, token.replace(/e?s$/u, ''), token.replace(/s$/u, '')].find((one) =>
    kinds.has(one),
  );
}

/** True unless the two are different things: a PLC is a controller, but no HMI. */
export function sameKind(a: string, b: string): boolean {
  return a === b || kinds.get(a)?.includes(b) === true || kinds.get(b)?.includes(a) === true;
}

/** "X-Series" is "X series". */
function splitSeriesWord(token: string): string[] {
  const trimmed = token.replace(/^-+|-+$/gu, '');
  const at = trimmed.lastIndexOf('-');
  if (at > 0 && series.has(trimmed.slice(at + 1))) {
    return [trimmed.slice(0, at), trimmed.slice(at + 1)];
  }
  return trimmed === '' ? [] : [trimmed];
}

/** "NW 500" is "NW-500": a short word that is no word of the lists belongs to the number after it. */
function joinModels(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const opens = last !== undefined && /^\p{L}{1,4}$/u.test(last) && /^\d/u.test(token);
    if (opens && !noise.has(last) && !kinds.has(last) && !series.has(last)) {
      joined[joined.length - 1] = `${last}${token}`;
    } else joined.push(token);
  }
  return joined;
}

const everything = words.everything.map(foldText);

/** True when a text says that all products are covered. */
export function coversEverything(text: string): boolean {
  const plain = foldText(text).replace(/\s+/gu, ' ');
  return everything.some((phrase) => plain.includes(phrase));
}

/** True for a word that names a family of models. */
export function isSeriesWord(word: string): boolean {
  return series.has(foldText(word));
}
