import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { PrintReport } from '../../../src/ports/print-report.ts';
import {
  areaLines,
  countsLine,
  decisionLines,
  type ReportSection,
  reportHead,
  reportSections,
} from '../../../src/report/report-sections.ts';
import type { SupplierReport } from '../../../src/report/supplier-report.ts';
import { drawLevel, levelBar } from './draw-level.ts';
import { drawTable } from './draw-table.ts';
import { isPrintable, printable } from './printable.ts';
import { type Sheet, sheetOf, sizes } from './sheet.ts';

/** The fonts that pdfjs-dist brings (Liberation Sans, SIL Open Font License): Latin, Greek, Cyrillic. */
const font = (name: string) =>
  fileURLToPath(import.meta.resolve(`pdfjs-dist/standard_fonts/LiberationSans-${name}.ttf`));

/** The report on A4, with its fonts inside. Its date is the date of judgement, so that bytes stay. */
export const printReport: PrintReport = async (report) => {
  const made = new Date(`${report.asOf}T00:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margin: sizes.margin,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `${printable(report.supplier.name)}: supplier report`,
      Creator: 'Assay',
      Producer: 'Assay',
      CreationDate: made,
    },
  });
  doc.registerFont('text', font('Regular')).registerFont('bold', font('Bold'));
  const chunks: Uint8Array[] = [];
  const done = Promise.withResolvers<void>();
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  doc.on('end', done.resolve).on('error', done.reject);
  await draw(sheetOf(doc), report);
  doc.end();
  await done.promise;
  return Uint8Array.from(Buffer.concat(chunks));
};

async function draw(sheet: Sheet, report: SupplierReport): Promise<void> {
  sheet.write(report.supplier.name, { font: 'bold', size: sizes.title });
  for (const line of reportHead(report)) sheet.write(line);
  sheet.framed(decisionLines(report));
  for (const { label, level, unknown } of areaLines(report)) {
    drawLevel(sheet, levelBar(level), `${label}: ${level}, ${unknown}`);
  }
  sheet.write(countsLine(report));
  for (const section of [...reportSections(report), ...unprintable(report)]) {
    drawSection(sheet, section);
    await nextTurn();
  }
  sheet.number(`${report.supplier.name}, as of ${report.asOf}. Made by Assay.`);
}

function drawSection(sheet: Sheet, { title, table, lines = [], none = '' }: ReportSection): void {
  sheet.heading(title);
  if (table && table.rows.length > 0) drawTable(sheet, table);
  else if (lines.length === 0) sheet.write(none);
  else for (const line of lines) sheet.write(`• ${line}`);
}

/** What the fonts lack is said, so that nobody takes a name for what it is not. */
function unprintable(report: SupplierReport): ReportSection[] {
  if (isPrintable(JSON.stringify(report))) return [];
  const note =
    'Characters that the fonts of this file lack are shown as "?"; the HTML report has them as they are.';
  return [{ title: 'Characters', lines: [note] }];
}
