import { foldSpelledOut, foldText } from './fold-text.ts';
import { type FoundForm, findForm } from './legal-form.ts';
import { nameTokens } from './name-tokens.ts';

/** A company name taken apart. `core` is folded for comparison; `rest` is an address or division. */
export type CompanyName = Readonly<{
  /** Folded words without the legal form: "kestrel controls". */
  core: string;
  /** The same with umlauts spelled out: "mueller" for "Müller". */
  coreSpelledOut: string;
  /** Canonical legal form ("GmbH"), absent when the name does not state one. */
  form?: string;
  /** What follows the legal name: a site, an address, "dba …"; folded. */
  rest: string;
}>;

/** How two names relate as legal entities. The legal form is never ignored. */
export type EntityMatch = 'same' | 'different form' | 'form not stated' | 'different';

/** Takes a company name apart into core name, legal form and what follows it. */
export function parseCompanyName(name: string): CompanyName {
  const tokens = nameTokens(name);
  const form = findForm(tokens);
  const parts = split(tokens, form);
  return {
    core: parts.core.map((token) => token.word).join(' '),
    coreSpelledOut: parts.core.map((token) => wordSpelledOut(token.raw)).join(' '),
    ...(form ? { form: form.form } : {}),
    rest: parts.rest.map((token) => token.word).join(' '),
  };
}

function wordSpelledOut(raw: string): string {
  const joined = raw.replace(/[.\s]/gu, '');
  return /^(?:&|\+|and|und|et)$/iu.test(joined) ? 'and' : foldSpelledOut(joined);
}

type Tokens = ReturnType<typeof nameTokens>;

function split(tokens: Tokens, form: FoundForm | undefined): { core: Tokens; rest: Tokens } {
  const from = form?.start === 0 ? form.end : 0;
  const nameEnd = endOfLegalName(tokens, form);
  const before = form && form.start > 0 ? tokens.slice(0, form.start) : [];
  const after = form ? tokens.slice(form.end, nameEnd) : tokens.slice(from, nameEnd);
  return { core: [...before, ...after], rest: tokens.slice(nameEnd) };
}

/** Words after a comma, bracket or "dba" are an address, a division or a trade name. */
function endOfLegalName(tokens: Tokens, form: FoundForm | undefined): number {
  const start = Math.max(form?.end ?? 0, 1);
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && (token.separated || ['dba', 'formerly', 'trading'].includes(token.word)))
      return at;
  }
  return tokens.length;
}

/** Compares two names as legal entities: case, punctuation, accents and spelling are ignored. */
export function compareEntities(a: string, b: string): EntityMatch {
  const left = parseCompanyName(a);
  const right = parseCompanyName(b);
  if (!sameCore(left, right)) return 'different';
  if (left.form === right.form) return 'same';
  return left.form && right.form ? 'different form' : 'form not stated';
}

/** True only when the names, legal forms included, are the same company's; see `compareEntities`. */
export function sameLegalEntity(a: string, b: string): boolean {
  return compareEntities(a, b) === 'same';
}

/** True when two parsed names have the same words, umlauts spelled out or not. */
export function sameCore(a: CompanyName, b: CompanyName): boolean {
  if (a.core === '' || b.core === '') return false;
  return (
    a.core === b.core ||
    a.coreSpelledOut === b.coreSpelledOut ||
    a.coreSpelledOut === b.core ||
    a.core === b.coreSpelledOut ||
    compact(a.core) === compact(b.core)
  );
}

/** "Nord Werk" and "Nord-Werk" are "Nordwerk" as soon as punctuation is ignored. */
function compact(core: string): string {
  return foldText(core).replaceAll(' ', '');
}
