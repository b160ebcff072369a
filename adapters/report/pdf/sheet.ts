import { printable } from './printable.ts';

/** In points, 1/72 of an inch. */
export const sizes = {
  margin: 30,
  title: 15,
  heading: 9.5,
  text: 7.5,
  small: 6.2,
  gap: 3,
} as const;
export const inks = { text: '#1b1f24', line: '#b5bec7', soft: '#eef1f4', bar: '#2f6f8f' } as const;

type Style = Readonly<{ font?: 'text' | 'bold'; size?: number }>;

/** A pile of pages that is written on from top to bottom. */
export type Sheet = Readonly<{
  doc: PDFKit.PDFDocument;
  /** Left edge and width of what is written on. */
  left: number;
  width: number;
  /** Goes to a new page unless so many points are left on this one. */
  room(height: number): void;
  write(text: string, style?: Style): void;
  heading(text: string): void;
  /** Lines in a box. */
  framed(lines: readonly string[]): void;
  /** Writes a line and the page number at the foot of every page; the last thing to do. */
  number(line: string): void;
}>;

export function sheetOf(doc: PDFKit.PDFDocument): Sheet {
  const left = sizes.margin;
  const width = doc.page.width - 2 * sizes.margin;
  const bottom = doc.page.height - sizes.margin - sizes.text;
  const room = (height: number) => {
    if (doc.y + height > bottom) doc.addPage();
  };
  const write = (text: string, { font = 'text', size = sizes.text }: Style = {}, indent = 0) => {
    doc.font(font).fontSize(size).fillColor(inks.text);
    const shown = printable(text);
    room(Math.min(doc.heightOfString(shown, { width: width - 2 * indent }), bottom / 2));
    doc.text(shown, left + indent, doc.y, { width: width - 2 * indent });
  };
  return {
    doc,
    left,
    width,
    room,
    write,
    heading(text) {
      room(4 * sizes.heading);
      doc.y += 2 * sizes.gap;
      write(text, { font: 'bold', size: sizes.heading });
      doc.y += 1;
    },
    framed(lines) {
      doc.y += sizes.gap;
      const top = doc.y;
      doc.y += sizes.gap;
      for (const line of lines) write(line, {}, sizes.gap);
      doc.y += sizes.gap;
      const height = doc.y - top;
      if (height > 0) doc.rect(left, top, width, height).lineWidth(0.7).stroke(inks.line);
      doc.y += sizes.gap;
    },
    number(line) {
      const { start, count } = doc.bufferedPageRange();
      for (let page = start; page < start + count; page += 1) {
        doc.switchToPage(page);
        doc.page.margins.bottom = 0;
        const foot = printable(`${line} Page ${page - start + 1} of ${count}.`);
        doc.font('text').fontSize(sizes.small).fillColor(inks.text);
        doc.text(foot, left, doc.page.height - sizes.margin, { width, lineBreak: false });
      }
    },
  };
}
