import type { ReportSection } from '../../../src/report/report-sections.ts';
import { printable } from './printable.ts';
import { inks, type Sheet, sizes } from './sheet.ts';

type Table = NonNullable<ReportSection['table']>;

/** A column is as wide as its words ask for, within these numbers of characters. */
const characters = { least: 3, word: 10, most: 42 } as const;
/** Of a character, about. */
const points = sizes.small * 0.55;
const padding = 2;
/** Points; a row that is higher than a page is cut, and says so. */
const tallest = 300;

/** A table that goes on over pages; its head is repeated on each. */
export function drawTable(sheet: Sheet, { columns, rows }: Table): void {
  const { doc } = sheet;
  const widths = widthsOf(sheet, [columns, ...rows]);
  drawRow(sheet, columns, widths, 'bold');
  for (const row of rows) {
    const { page } = doc;
    sheet.room(heightOf(sheet, row, widths, 'text'));
    if (doc.page !== page) drawRow(sheet, columns, widths, 'bold');
    drawRow(sheet, row, widths, 'text');
  }
}

/** Each column gets room for its longest word, as far as that is no file name; then what it asks for. */
function widthsOf({ width }: Sheet, rows: readonly (readonly string[])[]): number[] {
  const [head = []] = rows;
  const wished = head.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const words = cells.flatMap((cell) => cell.split(' '));
    const least = clamp(longest(words), characters.least, characters.word);
    return { least: least * points + 2 * padding, more: clamp(longest(cells), 0, characters.most) };
  });
  const rest = width - sum(wished.map(({ least }) => least));
  const asked = sum(wished.map(({ more }) => more));
  return wished.map(({ least, more }) => least + (rest * more) / asked);
}

const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const clamp = (number: number, least: number, most: number) =>
  Math.min(most, Math.max(least, number));

type Font = 'text' | 'bold';

function heightOf(sheet: Sheet, row: readonly string[], widths: readonly number[], font: Font) {
  const { doc } = sheet;
  doc.font(font).fontSize(sizes.small);
  const heights = row.map((cell, at) =>
    doc.heightOfString(printable(cell), { width: (widths[at] ?? 0) - 2 * padding }),
  );
  return Math.min(tallest, Math.max(...heights)) + padding;
}

function drawRow(sheet: Sheet, row: readonly string[], widths: readonly number[], font: Font) {
  const { doc, left, width } = sheet;
  const height = heightOf(sheet, row, widths, font);
  const top = doc.y;
  if (font === 'bold') doc.rect(left, top, width, height).fill(inks.soft);
  let x = left;
  for (const [at, cell] of row.entries()) {
    const cellWidth = widths[at] ?? 0;
    doc.fillColor(inks.text).text(printable(cell), x + padding, top + padding / 2, {
      width: cellWidth - 2 * padding,
      height: height - padding,
      ellipsis: true,
    });
    x += cellWidth;
  }
  doc.y = top + height;
  doc
    .moveTo(left, doc.y)
    .lineTo(left + width, doc.y)
    .lineWidth(0.3)
    .stroke(inks.line);
}
