import type { Span } from '../evidence/document.ts';
import gazetteer from './gazetteer/bodies.json' with { type: 'json' };

export type BodyKind = 'certification' | 'authority' | 'scheme' | 'accreditation';

/**
 * A body named in a text. The span covers the name as printed with its legal form ("TÜV SÜD
 * Product Service GmbH"); `body` is the entry of gazetteer/bodies.json. T07 calls an issuer
 * recognised when it is listed here and the paper shows an accreditation body, or when the scheme
 * `countsWithoutMark`.
 */
export type FoundBody = Span &
  Readonly<{ body: string; kind: BodyKind; country?: string; countsWithoutMark: boolean }>;

type Entry = Readonly<{
  name: string;
  kind: string;
  country?: string;
  countsWithoutMark?: boolean;
  spellings: readonly string[];
  nearAccreditation?: readonly string[];
  numbers?: string;
}>;

const entries: readonly Entry[] = gazetteer.bodies;

type Spelling = Readonly<{ entry: Entry; name: string; near: boolean }>;

const edge = '(?![\\p{L}\\p{N}])';
const word = /[\p{L}\p{N}]+/gu;
const spelled = (name: string) =>
  name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/[ -]/gu, '[\\s\\u00a0\\-‐‑–]{0,2}');
/** A short name matches in the printed case only; a long one also in capitals. */
const anyCase = (name: string) => (name.length > 6 ? [name, name.toUpperCase()] : [name]);
const opening = (text: string) => /[\p{L}\p{N}]{1,3}/u.exec(text)?.[0].toLowerCase() ?? '';

/** Spellings by their first letters, so that a page is walked word by word. */
const spellings = new Map<string, Spelling[]>();
for (const entry of entries) {
  const add = (name: string, near: boolean) => {
    const known = spellings.get(opening(name)) ?? [];
    spellings.set(opening(name), [...known, { entry, name, near }]);
  };
  for (const name of entry.spellings) add(name, false);
  for (const name of entry.nearAccreditation ?? []) add(name, true);
}

/** Made when first needed: a process that reads no certificate never pays for them. */
const patterns = new Map<string, RegExp>();
function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(?:${anyCase(name).map(spelled).join('|')})${edge}`, 'uy');
  patterns.set(name, pattern);
  return pattern;
}

const numbered = entries.flatMap((entry) =>
  entry.numbers === undefined
    ? []
    : [{ entry, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${entry.numbers})${edge}`, 'gu') }],
);

const legalName =
  /(?:[ \u00a0][\p{Lu}&(][\p{L}\p{N}&().'’-]{0,30}|[ \u00a0](?:of|and|und|für|for|en|et|y)){0,7}?[ \u00a0,]{1,2}(?:GmbH(?: & Co\. KG)?|AG|SE|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|Inc\.?|B\.V\.|BV|N\.V\.|S\.A\.S?\.?|SAS|SA|S\.p\.A\.|S\.r\.l\.|Srl|s\.r\.o\.|a\.s\.|A\/S|AS|AB|Oy|Sp\. z o\.o\.|Corp\.?|Corporation|Co\., Ltd\.?|plc|PLC)(?![\p{L}\p{N}])\.?/uy;
const accreditationWord = /a[ck]{1,2}r[eé]dit|akkredit|accredit|mark|zeichen/iu;

/**
 * Certification bodies, authorities, scheme owners and accreditation bodies a text names, in order
 * of appearance. A name such as "SAS" counts only near a word for accreditation.
 */
export function findBodies(text: string): FoundBody[] {
  const found = [
    ...[...text.matchAll(word)].flatMap(({ index }) => namedAt(text, index)),
    ...numbered.flatMap(({ entry, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: mark }) => ({
        entry,
        start: index,
        end: index + mark.length,
      })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.flatMap(({ entry, start, end: nameEnd }) => {
    if (start < reached) return [];
    const end = entry.kind === 'accreditation' ? nameEnd : legalEnd(text, nameEnd);
    reached = end;
    return {
      start,
      end,
      body: entry.name,
      kind: entry.kind as BodyKind,
      ...(entry.country !== undefined && { country: entry.country }),
      countsWithoutMark: entry.countsWithoutMark === true,
    };
  });
}

/** The bodies whose name begins at a word. */
function namedAt(text: string, start: number) {
  const known = spellings.get(opening(text.slice(start, start + 3))) ?? [];
  return known.flatMap(({ entry, name, near }) => {
    const pattern = patternOf(name);
    pattern.lastIndex = start;
    if (!pattern.test(text)) return [];
    const end = pattern.lastIndex;
    const around = text.slice(Math.max(0, start - 80), end + 80);
    return near && !accreditationWord.test(around) ? [] : [{ entry, start, end }];
  });
}

function legalEnd(text: string, at: number): number {
  legalName.lastIndex = at;
  const match = legalName.exec(text);
  return match ? at + match[0].length : at;
}
