import type { Page } from '../../../evidence/document.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import { findLevels } from '../../values/printed-levels.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, inLayout, overLines, type PlacedSpan } from './found.ts';
import { wordList } from './word-list.ts';

/** The levels a standard speaks of; another one printed on its certificate is quoted all the same. */
const kinds: readonly (readonly [standard: RegExp, level: RegExp])[] = [
  [/62443-4-1|SDLA|21434/u, /^ML/u],
  [/62443|ISASecure/u, /^SL/u],
  [/Common Criteria|15408|EUCC/u, /^EAL/u],
  [/CSA STAR/u, /^STAR/u],
  [/TISAX/u, /^AL/u],
];
const augmented =
  /EAL\s?[1-7]\+?(?:[\s,]{1,2}(?:augmented|augmenté|erweitert|aumentado|mit Zusatz)\s(?:by|with|de|par|um|von|con|by the components?)?\s{0,2}[A-Z]{3}_[A-Z]{3}\.\d(?:(?:,\s?|\s(?:and|und|et|&)\s|\s\+\s|\s)[A-Z]{3}_[A-Z]{3}\.\d){0,8}|(?:\s?\+\s?[A-Z]{3}_[A-Z]{3}\.\d){1,8})?(?:\s\([^()\n|]{3,60}\))?/u;
const integrity = /(?<![\p{L}\p{N}])SIL\s?[1-4](?![\p{L}\p{N}])/u;

/** The level a certificate grants, as "ML 3", "SL 2", or with the augmentation of Common Criteria. */
export function levelOf(sheet: CertificateSheet, standard: string): Found<string> | undefined {
  const [, wanted] = kinds.find(([pattern]) => pattern.test(standard)) ?? [];
  if (wanted?.source === '^EAL') return assuranceLevel(sheet);
  if (/61508|13849|62061/u.test(standard)) return printed(sheet.main, integrity);
  if (!wanted) return undefined;
  return labelledLevel(sheet, wanted) ?? levelInText(sheet, wanted) ?? oddLevel(sheet, standard);
}

function labelledLevel({ fields }: CertificateSheet, wanted: RegExp): Found<string> | undefined {
  for (const { field, lines, page, text } of fields) {
    if (field !== 'level') continue;
    const [found] = findLevels(text).filter(({ level }) => wanted.test(level));
    if (found) return { value: found.level, spans: overLines(page, lines) };
  }
  return undefined;
}

function levelInText({ main }: CertificateSheet, wanted: RegExp): Found<string> | undefined {
  const found = findLevels(main.layout).filter(({ level }) => wanted.test(level));
  const [first] = found;
  return first && { value: first.level, spans: [inLayout(main, first.start, first.end)] };
}

/** "Level 5" or a security level on a certificate for a process: quoted, so that it can be judged. */
function oddLevel(sheet: CertificateSheet, standard: string): Found<string> | undefined {
  const labelled = sheet.fields.find(({ field, text }) => field === 'level' && /\d/u.test(text));
  if (labelled && labelled.text.length <= 60) {
    const digit = /^\s*(\d)(?:\s*[(–-].*)?$/u.exec(labelled.text)?.[1];
    const kind = /4-1|SDLA/u.test(standard) ? 'ML' : 'SL';
    const value = digit ? `${kind} ${digit}` : labelled.text;
    const span = { ...labelled.label, end: labelled.lines.at(-1)?.end ?? labelled.label.end };
    return { value, spans: overLines(labelled.page, [span]) };
  }
  const [other] = findLevels(sheet.main.layout);
  if (other) return { value: other.level, spans: [inLayout(sheet.main, other.start, other.end)] };
  return printed(sheet.main, /(?<![\p{L}\p{N}])[Ll]evel\s[1-9](?![\p{L}\p{N}])/u);
}

function assuranceLevel(sheet: CertificateSheet): Found<string> | undefined {
  for (const page of sheet.pages) {
    const found = printed(page, augmented);
    if (found) return found;
  }
  return undefined;
}

function printed(page: Page, pattern: RegExp): Found<string> | undefined {
  const match = pattern.exec(page.layout);
  if (!match) return undefined;
  const value = match[0].replace(/\s+/gu, ' ').trim();
  return { value, spans: [inLayout(page, match.index, match.index + match[0].trimEnd().length)] };
}

const practices = Object.entries(words.practices).map(([id, names]) => ({
  id,
  pattern: new RegExp(
    `^(?:practice\\s?\\d{0,2}|praktik\\s?\\d{0,2}|\\d{1,2}[.)]?)?[\\s:–-]{0,3}(?:(?:${id})(?![\\p{L}-])|.{0,4}?${wordList(names).source})`,
    'iu',
  ),
}));
const achieved = /achieved|actual|result|erreicht|ist\b|assessed|obtained/iu;
const level = /^(?:ML|maturity level|level|reifegrad|stufe)?[\s:=-]{0,2}([1-5])(?:\s?[(–:-].*)?$/iu;

/** A table of the eight practices of IEC 62443-4-1 with the maturity level of each. */
export function practiceLevels(pages: readonly Page[]): Found<Record<string, string>> | undefined {
  const value: Record<string, string> = {};
  const spans: PlacedSpan[] = [];
  for (const page of pages) {
    const rows = practiceRows(page).filter(({ id }) => !(id in value));
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) continue;
    for (const { id, level: printedLevel } of rows) value[id] ??= printedLevel;
    spans.push(inLayout(page, first.row.start, last.row.end));
  }
  return Object.keys(value).length >= 2 ? { value, spans } : undefined;
}

function practiceRows(page: Page) {
  let column: number | undefined;
  return page.rows.flatMap((row) => {
    const cells = row.cells.map((cell) => ({
      x0: cell.x0,
      text: page.layout.slice(cell.start, cell.end),
    }));
    column = cells.find(({ text }) => achieved.test(text) && text.length < 40)?.x0 ?? column;
    const practice = practices.find(({ pattern }) =>
      cells.slice(0, 3).some(({ text }) => text.length < 90 && pattern.test(text)),
    );
    const levels = cells.filter(({ text }, index) => index > 0 && level.test(text));
    const chosen = levels.find(({ x0 }) => Math.abs(x0 - (column ?? -99)) < 30) ?? levels.at(-1);
    const number = chosen && level.exec(chosen.text)?.[1];
    return practice && number ? [{ id: practice.id, level: `ML ${number}`, row }] : [];
  });
}
