import type { Page } from '../../../evidence/document.ts';
import { readPracticeRow } from '../../values/practice-levels.ts';
import { findLevels } from '../../values/printed-levels.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, inLayout, overLines, type PlacedSpan } from './found.ts';

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

function labelledLevel(sheet: CertificateSheet, wanted: RegExp): Found<string> | undefined {
  for (const { field, label, lines, page, text } of sheet.fields) {
    if (field !== 'level') continue;
    const on = sheet.pages.find(({ number }) => number === page) ?? sheet.main;
    const printedLabel = on.layout.slice(label.start, label.end).replace(/^.* \/ /u, '');
    const [found] = [...findLevels(text), ...findLevels(`${printedLabel} ${text}`)].filter(
      ({ level }) => wanted.test(level),
    );
    if (found) return { value: found.level, spans: overLines(page, [label, ...lines]) };
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
    return { value, spans: overLines(labelled.page, [labelled.label, ...labelled.lines]) };
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

const achieved = /achieved|actual|result|erreicht|ist\b|assessed|obtained/iu;

/** A table of the eight practices of IEC 62443-4-1 with the maturity level of each. */
export function practiceLevels(pages: readonly Page[]): Found<Record<string, string>> | undefined {
  const value: Record<string, string> = {};
  const spans: PlacedSpan[] = [];
  for (const page of pages) {
    const rows = practiceRows(page).filter(({ id }) => !(id in value));
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) continue;
    for (const row of rows) value[row.id] ??= row.level;
    spans.push(inLayout(page, first.start, last.end));
  }
  return Object.keys(value).length >= 2 ? { value, spans } : undefined;
}

/** The column that says what was achieved counts, not the target; else the last one. */
function practiceRows(page: Page) {
  let column: number | undefined;
  return page.rows.flatMap(({ cells, start, end }) => {
    const texts = cells.map((cell) => page.layout.slice(cell.start, cell.end));
    const header = texts.findIndex((text) => achieved.test(text) && text.length < 40);
    column = cells[header]?.x0 ?? column;
    const row = readPracticeRow(texts);
    const inColumn = row?.levels.find(
      ({ cell }) => Math.abs((cells[cell]?.x0 ?? 0) - (column ?? -99)) < 30,
    );
    const level = (inColumn ?? row?.levels.at(-1))?.level;
    return row && level ? [{ id: row.id, level, start, end }] : [];
  });
}
