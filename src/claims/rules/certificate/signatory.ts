import type { Cell, Page } from '../../../evidence/document.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import type { CertificateSheet } from './certificate-sheet.ts';
import { hasLegalForm } from './company-names.ts';
import { type Found, inLayout } from './found.ts';
import { wordList } from './word-list.ts';

const role = wordList(words.roles);
const given = "\\p{Lu}[\\p{L}'’-]{1,20}\\.?|\\p{Lu}\\.";
const title =
  '(?:(?:i\\. ?[AV]\\.|Dr\\.?|Prof\\.?|Dipl\\.-?\\p{L}{2,5}\\.?|Ing\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|M\\.Sc\\.|B\\.Sc\\.|MBA)[ ]){0,3}';
const person = new RegExp(
  `^(?<lead>(?:gez\\.|i\\. ?[AV]\\.|signed:?|sgd\\.) )?(?<name>${title}(?:${given})(?: (?:${given}|de|van|von|der|den|da|di|el|bin)){1,4})(?=$|,|\\s[–-]\\s|\\s\\(|\\s\\|)`,
  'u',
);
const notPerson =
  /\b(?:street|road|straße|certificate|certification|zert|management|system|scope|page|security|product|standard|valid|united|republic|holding|board|national|accreditation|institute|body|office|association|committee|council|germany|deutschland)\b/iu;

const graduate = /^(?:(?:gez\.|i\. ?[AV]\.) )?(?:Dr\.|Prof\.|Dipl\.|Ing\.)|, P\.?Eng|, Ph\.?D/u;

type PrintedCell = Cell & Readonly<{ text: string; y: number; height: number }>;

/** A name behind a label for the signature, or beside, above or below a role. */
export function signatoryOf({ pages, fields }: CertificateSheet): Found<string> | undefined {
  for (const { field, lines, page } of fields) {
    const [line] = lines;
    const person = field === 'signedBy' && line ? personIn(line.text) : undefined;
    if (!line || !person) continue;
    const start = line.start + person.at;
    const end = start + person.name.length;
    return { value: person.name, spans: [{ page, view: 'layout', start, end }] };
  }
  for (const page of pages) {
    const found = personWithRole(page);
    if (found) return found;
  }
  return undefined;
}

function personWithRole(page: Page): Found<string> | undefined {
  const cells = page.rows.flatMap(({ cells: row, y, height }) =>
    row.map((cell) => ({ ...cell, y, height, text: page.layout.slice(cell.start, cell.end) })),
  );
  for (const cell of cells) {
    const found = personIn(cell.text);
    if (!found || hasLegalForm(cell.text)) continue;
    const rest = cell.text.slice(found.at + found.name.length);
    const titled = graduate.test(cell.text) && cell.y > 0.4 * page.height;
    const inCell = titled || role.test(rest);
    if (!inCell && !cells.some((other) => isRoleBeside(cell, other))) continue;
    const start = cell.start + found.at;
    return { value: found.name, spans: [inLayout(page, start, start + found.name.length)] };
  }
  return undefined;
}

function isRoleBeside(cell: PrintedCell, other: PrintedCell): boolean {
  if (other === cell || Math.abs(other.y - cell.y) > 3 * cell.height) return false;
  const over = Math.min(other.x1, cell.x1) > Math.max(other.x0, cell.x0) - 5;
  return over && role.test(other.text) && other.text.split(/\s/u).length <= 9;
}

/** The person a line begins with, unless it is a role, a place or a company. */
export function personIn(text: string) {
  const match = person.exec(text);
  const name = match?.groups?.['name'];
  if (!name || notPerson.test(name) || role.test(name)) return undefined;
  return { name, at: match.groups?.['lead']?.length ?? 0 };
}
