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

const edge = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
const spelled = (word: string) =>
  word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/[ -]/gu, '[\\s\\u00a0\\-‐‑–]{0,2}');
/** A short name matches in the printed case only; a long one also in capitals. */
const anyCase = (word: string) => (word.length > 6 ? [word, word.toUpperCase()] : [word]);
const patternOf = (words: readonly string[]) =>
  [...words.flatMap(anyCase)]
    .sort((a, b) => b.length - a.length)
    .map(spelled)
    .join('|');

const bodies = entries.map((entry) => ({
  entry,
  named: new RegExp(edge(patternOf(entry.spellings)), 'gu'),
  near: entry.nearAccreditation && new RegExp(edge(patternOf(entry.nearAccreditation)), 'gu'),
  numbers: entry.numbers === undefined ? undefined : new RegExp(edge(entry.numbers), 'gu'),
}));

const legalName =
  /(?:[ \u00a0][\p{Lu}&(][\p{L}\p{N}&().'’-]{0,30}|[ \u00a0](?:of|and|und|für|for|en|et|y)){0,7}?[ \u00a0,]{1,2}(?:GmbH(?: & Co\. KG)?|AG|SE|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|Inc\.?|B\.V\.|BV|N\.V\.|S\.A\.S?\.?|SAS|SA|S\.p\.A\.|S\.r\.l\.|Srl|s\.r\.o\.|a\.s\.|A\/S|AS|AB|Oy|Sp\. z o\.o\.|Corp\.?|Corporation|Co\., Ltd\.?|plc|PLC)(?![\p{L}\p{N}])\.?/uy;
const accreditationWord = /a[ck]{1,2}r[eé]dit|akkredit|accredit|mark|zeichen/iu;

/**
 * Certification bodies, authorities, scheme owners and accreditation bodies a text names, in order
 * of appearance. A name such as "SAS" counts only near a word for accreditation.
 */
export function findBodies(text: string): FoundBody[] {
  const found = bodies.flatMap(({ entry, named, near, numbers }) => [
    ...spansOf(text, named).map((span) => ({ entry, span })),
    ...(numbers ? spansOf(text, numbers).map((span) => ({ entry, span })) : []),
    ...(near ? spansOf(text, near) : [])
      .filter(({ start, end }) =>
        accreditationWord.test(text.slice(Math.max(0, start - 80), end + 80)),
      )
      .map((span) => ({ entry, span })),
  ]);
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let reached = 0;
  return found.flatMap(({ entry, span }) => {
    if (span.start < reached) return [];
    const end = entry.kind === 'accreditation' ? span.end : legalEnd(text, span.end);
    reached = end;
    return {
      start: span.start,
      end,
      body: entry.name,
      kind: entry.kind as BodyKind,
      ...(entry.country !== undefined && { country: entry.country }),
      countsWithoutMark: entry.countsWithoutMark === true,
    };
  });
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function legalEnd(text: string, at: number): number {
  legalName.lastIndex = at;
  const match = legalName.exec(text);
  return match ? at + match[0].length : at;
}
