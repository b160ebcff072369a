import type { Document, Page } from '../../../evidence/document.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import { findStandards } from '../../standards.ts';
import { type LabelledField, labelledFields } from '../labelled-fields.ts';
import { certificateLexicon, isCertifiable } from './certificate-lexicon.ts';
import { certificateNumber, labelledNumber } from './certificate-number.ts';
import { certificateTable } from './certificate-table.ts';
import { pageBlocks } from './page-blocks.ts';
import { wordList } from './word-list.ts';

/** One certificate: its first page, its annexes, and what stands under labels on all of them. */
export type CertificateSheet = Readonly<{
  main: Page;
  pages: readonly Page[];
  fields: readonly LabelledField[];
}>;

const title = wordList(words.titles);
const annex = wordList(words.annexes);
const assertion = wordList(words.assertions, false);
const declaration = wordList(words.declarations);
const letter = wordList(words.letters);
const decisive = new Set([
  'holder',
  'scope',
  'level',
  'issuedOn',
  'validFrom',
  'expiresOn',
  'validity',
  'product',
  'process',
  'firstIssuedOn',
]);
/** A page with more words than this is a report, not a certificate. */
const mostWords = 900;
/** Pages a certificate is looked for on; those of a long report are read by other rules. */
const mostPages = 60;

type ReadPage = Readonly<{ page: Page; fields: readonly LabelledField[] }>;

const known = new WeakMap<Document, readonly CertificateSheet[]>();

/** The certificates of a document, each with the annex pages that belong to it. */
export function certificateSheets(document: Document): readonly CertificateSheet[] {
  const sheets = known.get(document) ?? readSheets(document);
  known.set(document, sheets);
  return sheets;
}

type OpenSheet = { main: Page; pages: Page[]; fields: LabelledField[] };

function readSheets(document: Document): CertificateSheet[] {
  const sheets: OpenSheet[] = [];
  for (const page of document.pages.slice(0, mostPages)) {
    const goesOn = sheets.at(-1)?.pages.at(-1)?.number === page.number - 1;
    if (!isShort(page) || !(goesOn || namesStandard(page))) continue;
    for (const read of blocksOf(page)) addTo(sheets, read);
  }
  return sheets;
}

function addTo(sheets: OpenSheet[], read: ReadPage): void {
  const last = sheets.at(-1);
  if (last && belongsTo(last, read)) {
    last.pages.push(read.page);
    last.fields.push(...read.fields);
  } else if (isCertificate(read) && !repeats(sheets, read)) {
    sheets.push({ main: read.page, pages: [read.page], fields: [...read.fields] });
  }
}

function isShort({ rows, layout }: Page): boolean {
  return (
    rows.length > 0 && layout.length < 12 * mostWords && layout.split(/\s+/u).length <= mostWords
  );
}

function namesStandard({ layout }: Page): boolean {
  return findStandards(layout).some(({ standard }) => isCertifiable(standard));
}

/** A page, or each of the certificates that stand on it. */
function blocksOf(page: Page): ReadPage[] {
  const fields = labelledFields(page, certificateLexicon);
  const blocks = pageBlocks(page, fields);
  if (blocks.length === 1) return [{ page, fields }];
  return blocks.map((block) => ({
    page: block,
    fields: labelledFields(block, certificateLexicon),
  }));
}

/** A page that only names a certificate that was read before: a report about it, a copy. */
function repeats(sheets: readonly CertificateSheet[], { page, fields }: ReadPage): boolean {
  const own = certificateNumber({ main: page, fields })?.value;
  return own !== undefined && sheets.some((sheet) => certificateNumber(sheet)?.value === own);
}

function belongsTo(sheet: CertificateSheet, { page, fields }: ReadPage): boolean {
  const previous = sheet.pages.at(-1);
  if (!previous || page.number !== previous.number + 1) return false;
  const own = numbersIn(fields);
  const known = numbersIn(sheet.fields);
  if (own.size > 0 && known.size > 0) return [...own].some((number) => known.has(number));
  if (headings(page).some((text) => annex.test(text))) return true;
  return own.size === 0 && isContinuation(page) && !isCertificate({ page, fields });
}

function numbersIn(fields: readonly LabelledField[]): ReadonlySet<string> {
  return new Set(
    fields
      .flatMap((field) => labelledNumber(field)?.value ?? [])
      .map((number) => number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()),
  );
}

/** "Page 2 of 3", "Seite 2/2". */
function isContinuation(page: Page): boolean {
  return /\b(?:page|seite|pagina|página|blatt)\s{0,2}:?\s{0,2}([2-9])\s{0,2}(?:of|von|sur|di|de|\/)\s{0,2}\d/iu.test(
    page.layout,
  );
}

function headings(page: Page): string[] {
  return page.rows
    .slice(0, 12)
    .flatMap(({ cells }) => cells)
    .map(({ start, end }) => page.layout.slice(start, end))
    .filter((text) => text.split(/\s/u).length <= 12);
}

const validForYears =
  /\bvalid for (?:a period of )?(?:one|two|three|five|\d{1,2}) (?:years?|months)|\bgültig(?:keit)? für (?:ein|zwei|drei|fünf|\d{1,2}) jahre?/iu;
const ofItself =
  /\b(?:this|identified in this) certificate\b|\bdieses zertifikat|\bce certificat\b|\bil presente certificato|\beste certificado|\bdit certificaat|\b(?:certificate|certification) is valid for|\bvalid for a period of/iu;

/** Counts what only certificates print. Lists of certificates are read by another rule. */
function isCertificate({ page, fields }: ReadPage): boolean {
  const { layout } = page;
  if (!namesStandard(page)) return false;
  if (certificateTable(page, undefined).length > 1) return false;
  const named = new Set(fields.map(({ field }) => field));
  const signs: readonly (readonly [boolean, number])[] = [
    [headings(page).some((text) => title.test(text)), 2],
    [assertion.test(layout), 1],
    [ofItself.test(layout), 2],
    [declaration.test(layout), 2],
    [isLetter(page), 2],
    [validForYears.test(layout), 2],
    [certificateNumber({ main: page, fields }) !== undefined, 2],
  ];
  const score = signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
  return score + [...named].filter((field) => decisive.has(field)).length >= 5;
}

/** Speaks in sentences to somebody; the address on it is where it was sent. */
export function isLetter(page: Page): boolean {
  return letter.test(page.layout);
}

/** Numbers of the pages that belong to a certificate. */
export function certificatePages(document: Document): ReadonlySet<number> {
  return new Set(
    certificateSheets(document).flatMap(({ pages }) => pages.map(({ number }) => number)),
  );
}
