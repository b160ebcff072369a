import type { Span } from '../evidence/document.ts';
import adoptions from './gazetteer/adoptions.json' with { type: 'json' };
import gazetteer from './gazetteer/standards.json' with { type: 'json' };
import {
  continuationPattern,
  namedPatterns,
  numberedPattern,
  opening,
  versionPattern,
} from './standard-patterns.ts';

/**
 * A standard named in a text. `edition` is the international edition: for a national adoption with
 * another year ("BS EN ISO/IEC 27001:2023") it is resolved through gazetteer/adoptions.json, and
 * `printedEdition` holds the year as printed.
 */
export type FoundStandard = Span &
  Readonly<{ standard: string; edition?: string; printedEdition?: string }>;

/** What a certificate for a standard speaks about; nobody is certified for the last five. */
export type StandardUse =
  | 'organisation'
  | 'process'
  | 'service'
  | 'product'
  | 'cloud'
  | 'series'
  | 'report'
  | 'guidance'
  | 'framework'
  | 'accreditation';

type Numbered = Readonly<{
  number: string;
  standard: string;
  use: string;
  parts?: boolean | string;
  years?: readonly string[];
  bindingAmendments?: readonly string[];
  behind?: readonly string[];
}>;
type Groups = Readonly<Record<string, string | undefined>>;

const numbered: ReadonlyMap<string, Numbered> = new Map(
  gazetteer.numbered.map((entry: Numbered) => [entry.number, entry]),
);
const uses: ReadonlyMap<string, string> = new Map(
  [...gazetteer.numbered, ...gazetteer.named].map(({ standard, use }) => [standard, use]),
);
const bodies = ['ISO/IEC', 'ISO', 'IEC', 'EN', 'DIN', 'BS', 'AS', 'UL'].map((name) => ({
  name,
  words: name.split('/'),
}));

/**
 * Every standard a text names, in any spelling ("ISO27001", "DIN EN IEC 62443-4-1 (VDE
 * 0802-4-1):2018-10", "ISA-62443-4-1"), in order of appearance. The parts of IEC 62443 are never
 * mixed up: what prints no part is "IEC 62443".
 */
export function findStandards(text: string): FoundStandard[] {
  const found = [...findNumbered(text), ...findNamed(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let reached = 0;
  return found.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

/** The canonical name of the first standard in a text. */
export function canonicalStandard(text: string): string | undefined {
  return findStandards(text)[0]?.standard;
}

/** What a certificate for this canonical standard would speak about. */
export function standardUse(standard: string): StandardUse {
  const family = standard.replace(/-\d.*$/u, '');
  return (uses.get(standard) ?? uses.get(family) ?? 'organisation') as StandardUse;
}

function* findNumbered(text: string): Generator<FoundStandard> {
  for (const match of text.matchAll(numberedPattern)) {
    const groups = match.groups ?? {};
    let last = readNumbered(match.index, match[0], groups);
    for (let more = 0; last && more < 8; more++) {
      yield last;
      last = continued(text, last, groups['prefix']);
    }
  }
}

function continued(text: string, before: FoundStandard, prefix: string | undefined) {
  continuationPattern.lastIndex = before.end;
  const match = continuationPattern.exec(text);
  const groups = match?.groups ?? {};
  const family = before.standard.startsWith('IEC 62443') ? '62443' : undefined;
  const number = groups['partAlone'] ? family : groups['number'];
  if (!match || !number || !numbered.has(number)) return undefined;
  const lead = match[0].search(/\d/u);
  return readNumbered(match.index + lead, match[0].slice(lead), {
    ...groups,
    prefix: prefix ?? 'ISO',
    number,
    part: groups['partAlone'] ?? groups['part'],
  });
}

function readNumbered(start: number, text: string, groups: Groups): FoundStandard | undefined {
  const prefix = groups['prefix'] ?? '';
  const part = groups['part']?.replace(/\s/gu, '').replace(/[^\d]/gu, '-');
  const name = nameOf((groups['number'] ?? '').replace(/\s/gu, ''), part, prefix);
  if (!name) return undefined;
  const base = { start, end: start + text.trimEnd().length, standard: name.standard };
  const printed = printedEdition(groups, name.entry);
  if (!printed) return base;
  const edition = internationalEdition(name.standard, prefix, printed);
  const amendment = groups['amendments']?.replace(/\s/gu, '').replace(/^[/+]/u, '') ?? '';
  const binding = name.entry?.bindingAmendments?.some((label) => amendment.startsWith(label));
  return {
    ...base,
    edition: binding ? `${edition}/${amendment}` : edition,
    ...(edition !== printed && { printedEdition: printed }),
  };
}

function printedEdition(groups: Groups, entry: Numbered | undefined): string | undefined {
  const { colon, hyphen, bracket, worded, issue, version, bare } = groups;
  if (bare) return entry?.years?.includes(bare) ? bare : undefined;
  return colon ?? hyphen ?? bracket ?? worded ?? version ?? issue;
}

function nameOf(number: string, part: string | undefined, prefix: string) {
  const whole = part ? numbered.get(`${number}-${part}`) : undefined;
  const entry = whole ?? numbered.get(number);
  if (entry?.behind && !entry.behind.some((word) => prefix.includes(word))) return undefined;
  if (!prefix && !isTelling(number, part)) return undefined;
  if (!entry) return genericName(number, part, prefix);
  const named = !whole && entry.parts === true && (number !== '62443' || isTelling(number, part));
  return { standard: named && part ? `${entry.standard}-${part}` : entry.standard, entry };
}

/** Only IEC 62443 is known by number and part alone; its parts are a group and a number. */
function isTelling(number: string, part: string | undefined): boolean {
  return number === '62443' && /^\d-\d{1,2}$/u.test(part ?? '');
}

function genericName(number: string, part: string | undefined, prefix: string) {
  if (number.startsWith('0') || /^(?:19|20)\d\d$/u.test(number)) return undefined;
  const printed = prefix.toUpperCase().split(/[^\p{L}]+/u);
  const body = bodies.find(({ words }) => words.every((word) => printed.includes(word)));
  if (!body) return undefined;
  return { standard: `${body.name} ${number}${part ? `-${part}` : ''}`, entry: undefined };
}

function internationalEdition(standard: string, prefix: string, printed: string): string {
  const words = prefix.split(/[^\p{L}]+/u);
  const adoption = adoptions.entries.find(
    (entry) =>
      entry.standard === standard &&
      entry.behind.every((word) => words.includes(word)) &&
      printed in entry.editions,
  );
  return (adoption?.editions as Groups | undefined)?.[printed] ?? printed;
}

const word = /[\p{L}\p{N}]+/gu;

function* findNamed(text: string): Generator<FoundStandard> {
  for (const { index: start } of text.matchAll(word)) {
    for (const { standard, pattern } of namedPatterns.get(opening(text.slice(start, start + 3))) ??
      []) {
      pattern.lastIndex = start;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      yield { start, end, standard, ...versionAt(text, end) };
    }
  }
}

function versionAt(text: string, at: number) {
  versionPattern.lastIndex = at;
  const match = versionPattern.exec(text);
  if (!match?.groups) return undefined;
  const { v = '', number, revision = '', bare, year } = match.groups;
  const edition = number ? `${v}${number}${revision.replace(/^,/u, '')}` : (bare ?? year);
  return edition ? { end: at + match[0].length, edition } : undefined;
}
