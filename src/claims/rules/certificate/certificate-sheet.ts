import type { Document, Page } from '../../../evidence/document.ts';
import { type LabelledField, labelledFields } from '../labelled-fields.ts';
import { certificateLexicon } from './certificate-lexicon.ts';
import { certificateNumber, labelledNumber } from './certificate-number.ts';
import { isAnnex, isCertificate, namesStandard, type ReadPage } from './certificate-signs.ts';
import { pageBlocks } from './page-blocks.ts';

/** One certificate: its first page, its annexes, and what stands under labels on all of them. */
export type CertificateSheet = Readonly<{
  main: Page;
  pages: readonly Page[];
  fields: readonly LabelledField[];
}>;

/** A page with more words than this is a report, not a certificate. */
const mostWords = 900;
/** Pages a certificate is looked for on; those of a long report are read by other rules. */
const mostPages = 60;

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
  if (isAnnex(page)) return true;
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

/** Numbers of the pages that belong to a certificate. */
export function certificatePages(document: Document): ReadonlySet<number> {
  return new Set(
    certificateSheets(document).flatMap(({ pages }) => pages.map(({ number }) => number)),
  );
}
