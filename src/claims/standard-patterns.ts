import gazetteer from './gazetteer/standards.json' with { type: 'json' };

const dash = '[-\u2010-\u2015\u2212]';
const gap = '[\\s\\u00a0]';
const year = '(?:19|20)\\d\\d';
const month = `(?:${dash}\\d\\d)?`;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
/** Longest first, so that no spelling hides behind a shorter one. */
const anyOf = (words: readonly string[], space = gap) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word).replaceAll(' ', space))
    .join('|');

const prefix = `(?<prefix>(?:(?:${anyOf(gazetteer.prefixes)})[®™]?(?:${gap}{0,2}(?:${dash}|/)${gap}?|${gap}{0,2})){1,8}(?:(?:[Ss]tandard|STANDARD|[Nn]orm[ae]?)${gap})?)`;
const number = `(?<number>\\d{3}${gap}\\d{3}|\\d{4,5})(?!\\d)`;
const part = `(?:${gap}?(?:${dash}${gap}?|,?${gap}?(?:Part|Teil|Partie|Parte|Deel)${gap}|${gap})(?<part>\\d{1,2}(?:${dash}${gap}?\\d{1,2})?)(?!\\d))?`;
const partAlone = `${dash}?(?<partAlone>\\d${dash}\\d)(?!\\d)`;

const editionWord =
  '(?:Ed(?:ition|\\.)?|[Aa]usgabe|[ÉEée]dition|[Ee]dici[oó]n|[Ee]dizione|[Vv]ersion|Rev\\.?)';
const vde = `(?:${gap}?\\(?VDE${gap}\\d{3,4}[\\d-]{0,6}\\)?)?`;
const amendments = `(?<amendments>(?:${gap}?[/+]${gap}?(?:A|AMD|Amd|AC|COR|Cor)[\\s.]?\\d{1,2}(?:[:\\s]${gap}?${year})?){0,3})`;
const edition = `(?:${vde}(?:${[
  `${gap}{0,2}[:：]${gap}{0,2}(?<colon>${year})${month}`,
  `${dash}(?<hyphen>${year})`,
  `${gap}?\\(${gap}?(?:${editionWord}${gap}?)?(?<bracket>${year})${month}${gap}?\\)`,
  `[\\s,;]{1,3}\\(?${editionWord}[\\s:]{0,2}(?:(?<issue>\\d\\.\\d)(?![.\\d]))?[\\s,;]{0,2}(?<worded>${year})?${month}`,
  `${gap}(?<version>V\\d\\.\\d\\.\\d)`,
  `${gap}(?<bare>${year})(?=${gap}*(?:$|[\\n|,;.)]))`,
].join('|')})(?!\\d)${amendments})?`;

/** A standard by its number, behind publishers and national prefixes, with part and edition. */
export const numberedPattern = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)${prefix}?${number}${part}${edition}`,
  'gu',
);

/** ", 27017 and 27018" or "/4-2" right behind a standard that was just named. */
export const continuationPattern = new RegExp(
  `${gap}{0,2}(?:,|/|&|\\+|;|and|und|et|sowie|e|y|en)${gap}{0,2}(?:(?:and|und|et)${gap})?(?:${number}${part}|${partAlone})${edition}`,
  'uy',
);

const version = `(?:${gap}{0,2}\\([A-Za-z]{2,6}\\))?[®™]?(?:${[
  `[\\s,:(]{0,3}(?:(?<v>v|V)|(?:[Vv]ersion|[Vv]er\\.|[Rr]ev(?:ision|\\.)?|[Rr]elease)${gap}{0,2})(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3})(?![.\\d]*\\d)(?<revision>(?:,?${gap}?(?:[Rr][eé]vision|Rev\\.|Release|R)${gap}?\\d)?)`,
  `${gap}(?<bare>\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)(?![.\\d%])`,
  `:${gap}?(?<year>20\\d\\d)(?!\\d)`,
].join('|')})`;

/** The version right behind the name of a scheme: "v9", "(CC), Version 2.3", ":2020". */
export const versionPattern = new RegExp(version, 'uy');

type NamedPattern = Readonly<{ standard: string; pattern: RegExp }>;

const spelled = (words: readonly string[]) => anyOf(words, '[\\s\\u00a0®™\\-‐‑–]{0,3}');
const openings = (words: readonly string[]) => new Set(words.map(opening));

/** The first letters of a name, folded: where to look it up. */
export function opening(text: string): string {
  return /[\p{L}\p{N}]{1,3}/u.exec(text.slice(0, 3))?.[0].toLowerCase() ?? '';
}

/**
 * Schemes known by a name, by its first letters; a space in a spelling also matches a hyphen, "®"
 * or nothing.
 */
export const namedPatterns: ReadonlyMap<string, readonly NamedPattern[]> = indexed();

function indexed(): Map<string, NamedPattern[]> {
  const index = new Map<string, NamedPattern[]>();
  for (const entry of gazetteer.named) {
    const versioned = 'withEdition' in entry ? entry.withEdition : [];
    const loose = versioned.length > 0 ? `|(?:${spelled(versioned)})(?=${version})` : '';
    const pattern = new RegExp(
      `(?:${spelled(entry.spellings)}${loose})(?![\\p{L}\\p{N}]|(?:-[\\p{L}\\p{N}]{1,8}){0,2}-\\d{2})`,
      'caseSensitive' in entry ? 'uy' : 'iuy',
    );
    for (const key of openings([...entry.spellings, ...versioned])) {
      index.set(key, [...(index.get(key) ?? []), { standard: entry.standard, pattern }]);
    }
  }
  return index;
}
