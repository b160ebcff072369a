import { inks, type Sheet, sizes } from './sheet.ts';

const cell = { width: 12, height: 7, gap: 2 } as const;
const cells = 5;

/** How many of five cells are filled; undefined where nothing is known. */
export function levelBar(level: string): number | undefined {
  return level === 'unknown' ? undefined : Number(level.slice(1)) + 1;
}

/** A bar of five cells with the words beside it; hatched where nothing is known. */
export function drawLevel(sheet: Sheet, filled: number | undefined, words: string): void {
  const { doc, left, width } = sheet;
  sheet.room(cell.height + sizes.gap);
  const top = doc.y;
  for (let at = 0; at < cells; at += 1) {
    const x = left + at * (cell.width + cell.gap);
    if (filled === undefined) hatch(doc, x, top);
    else if (at < filled) doc.rect(x, top, cell.width, cell.height).fill(inks.bar);
    doc.rect(x, top, cell.width, cell.height).lineWidth(0.5).stroke(inks.line);
  }
  const start = left + cells * (cell.width + cell.gap) + sizes.gap;
  doc.font('text').fontSize(sizes.text).fillColor(inks.text);
  doc.text(words, start, top - 0.5, { width: left + width - start });
  doc.y = top + cell.height + sizes.gap;
}

function hatch(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.save().rect(x, y, cell.width, cell.height).clip().lineWidth(0.4);
  for (let at = -cell.height; at < cell.width; at += 3) {
    doc.moveTo(x + at, y + cell.height).lineTo(x + at + cell.height, y);
  }
  doc.stroke(inks.line).restore();
}
