import { formAt } from './legal-form.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { resolveSupplier, type SupplierResolution } from './resolve-supplier.ts';
import type { Supplier } from './supplier.ts';
import { indexSuppliers, type KnownName, type SupplierIndex } from './supplier-index.ts';

/** A supplier named in a running text. Offsets are into the text. */
export type SupplierMention = Readonly<{
  start: number;
  end: number;
  text: string;
  resolution: SupplierResolution;
}>;

/** What a reader of questions knows about words; both take a folded word. */
export type Vocabulary = Readonly<{
  /** No company name by itself: "secure", "certificate". */
  isOrdinary: (word: string) => boolean;
  /** Written with a capital letter amid a sentence without being a name: "Type", German nouns. */
  mayBeCapital: (word: string) => boolean;
}>;

type Found = Readonly<{ end: number; formed: boolean }>;

/** Characters of a question that are looked at for names. */
const maxText = 4000;
const maxWordsOfName = 8;
/** A question names a handful of suppliers; more is no question. */
const maxMentions = 12;

/**
 * Finds every supplier a question names: registered names, aliases and entities, their beginnings
 * ("Kestrel"), and company names with a legal form, registered or not.
 */
export function findMentions(
  text: string,
  suppliers: readonly Supplier[],
  vocabulary: Vocabulary,
): SupplierMention[] {
  const index = indexSuppliers(suppliers);
  const tokens = nameTokens(text, maxText);
  const mentions: SupplierMention[] = [];
  for (let at = 0; at < tokens.length && mentions.length < maxMentions; at += 1) {
    const names = namesAt(tokens, at, index);
    const own =
      wholeName(tokens, at, names, vocabulary) ?? beginning(tokens, at, names, vocabulary);
    const isPossessive = own !== undefined && possessive(tokens[own.end - 1]) > 0;
    const found = isPossessive ? own : longest([own, companyName(tokens, at, vocabulary)]);
    if (!found) continue;
    mentions.push(mention(text, tokens, at, found, suppliers));
    at = found.end - 1;
  }
  return mentions;
}

function mention(
  text: string,
  tokens: readonly NameToken[],
  at: number,
  found: Found,
  suppliers: readonly Supplier[],
): SupplierMention {
  const start = tokens[at]?.start ?? 0;
  const last = tokens[found.end - 1];
  const cut = found.formed ? 0 : possessive(last);
  const end = (last?.end ?? start) - cut;
  const name = text.slice(start, end);
  return { start, end, text: name, resolution: resolveSupplier(name, suppliers) };
}

/** Letters of a possessive ending: "Kestrel's", "Helios'". */
function possessive(token: NameToken | undefined): number {
  return /['’]s?$/iu.exec(token?.raw ?? '')?.[0].length ?? 0;
}

function baseWord(token: NameToken | undefined): string {
  const word = token?.word ?? '';
  return /['’]s$/iu.test(token?.raw ?? '') ? word.slice(0, -1) : word;
}

function namesAt(
  tokens: readonly NameToken[],
  at: number,
  { byFirstWord }: SupplierIndex,
): readonly KnownName[] {
  return byFirstWord.get(tokens[at]?.word ?? '') ?? byFirstWord.get(baseWord(tokens[at])) ?? [];
}

function wholeName(
  tokens: readonly NameToken[],
  at: number,
  names: readonly KnownName[],
  vocabulary: Vocabulary,
): Found | undefined {
  const length = Math.max(0, ...names.map((name) => wholeLength(tokens, at, name)));
  const isName =
    length > 1 || isCapital(tokens[at]) || !vocabulary.isOrdinary(baseWord(tokens[at]));
  if (length === 0 || !isName) return undefined;
  return withForm(tokens, at + (length > 1 ? length : extended(tokens, at, length, vocabulary)));
}

function longest(found: readonly (Found | undefined)[]): Found | undefined {
  const all = found.filter((one) => one !== undefined);
  return all.toSorted((a, b) => b.end - a.end)[0];
}

function beginning(
  tokens: readonly NameToken[],
  at: number,
  names: readonly KnownName[],
  vocabulary: Vocabulary,
): Found | undefined {
  if (names.length === 0 || vocabulary.isOrdinary(baseWord(tokens[at]))) return undefined;
  const length = Math.max(1, ...names.map((name) => begunLength(tokens, at, name)));
  return withForm(tokens, at + extended(tokens, at, length, vocabulary));
}

function withForm(tokens: readonly NameToken[], end: number): Found {
  const isOver = possessive(tokens[end - 1]) > 0;
  const form = isOver ? undefined : formAt(tokens, end);
  return { end: form?.end ?? end, formed: form !== undefined };
}

/** Words of the name that stand here, all of them; 0 when they do not. */
function wholeLength(tokens: readonly NameToken[], at: number, name: KnownName): number {
  const cores = [name.parsed.core, name.parsed.coreSpelledOut].map((core) => core.split(' '));
  const fits = cores.some((core) => commonLength(tokens, at, core) === core.length);
  return fits ? (cores[0]?.length ?? 0) : 0;
}

function begunLength(tokens: readonly NameToken[], at: number, name: KnownName): number {
  return Math.max(
    commonLength(tokens, at, name.parsed.core.split(' ')),
    commonLength(tokens, at, name.parsed.coreSpelledOut.split(' ')),
  );
}

function commonLength(tokens: readonly NameToken[], at: number, words: readonly string[]): number {
  const differs = words.findIndex((word, offset) => {
    const token = tokens[at + offset];
    return token?.word !== word && baseWord(token) !== word;
  });
  return differs === -1 ? words.length : differs;
}

/** "Kestrel Drives" is not "Kestrel": a further capital word belongs to the name that was typed. */
function extended(
  tokens: readonly NameToken[],
  at: number,
  length: number,
  { mayBeCapital }: Vocabulary,
): number {
  const last = tokens[at + length - 1];
  const next = tokens[at + length];
  if (!last || !next || possessive(last) > 0 || next.separated) return length;
  const isName = next.start - last.end === 1 && /^\p{Lu}\p{Ll}{2}/u.test(next.raw);
  return isName && !mayBeCapital(baseWord(next)) ? length + 1 : length;
}

function isCapital(token: NameToken | undefined): boolean {
  return /^\p{Lu}/u.test(token?.raw ?? '');
}

/** "Kestrel Holding AG": capital words with a legal form behind them. */
function companyName(
  tokens: readonly NameToken[],
  at: number,
  { isOrdinary }: Vocabulary,
): Found | undefined {
  const first = tokens[at];
  if (!first || !isCapital(first) || isOrdinary(first.word)) return undefined;
  for (let end = at + 1; end < Math.min(tokens.length, at + maxWordsOfName); end += 1) {
    const form = formAt(tokens, end);
    if (form) return { end: form.end, formed: true };
    const token = tokens[end];
    if (!token || token.separated || !(isCapital(token) || token.word === 'and')) return undefined;
  }
  return undefined;
}
