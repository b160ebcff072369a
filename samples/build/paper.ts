import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

export type PaperInfo = Readonly<{ title: string; author: string; landscape?: boolean }>;

type Placed = Readonly<{
  size?: number;
  bold?: boolean;
  width?: number;
  align?: 'left' | 'center';
}>;

const footer = 'Fictional data';

/** The same bytes on every build: pdfkit derives the document id from these fields. */
const made = new Date('2026-01-05T09:00:00Z');

/** Draws sample evidence: A4, Helvetica, and on every page the line that says it is fictional. */
export class Paper {
  readonly #pdf: PDFKit.PDFDocument;

  constructor(info: PaperInfo) {
    this.#pdf = new PDFDocument({
      size: 'A4',
      layout: info.landscape === true ? 'landscape' : 'portrait',
      margins: { top: 60, bottom: 70, left: 60, right: 60 },
      bufferPages: true,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: footer,
        Keywords: 'fictional data, made by samples/build',
        Creator: 'Assay samples',
        CreationDate: made,
        ModDate: made,
      },
    });
  }

  /** Text at an exact place, in points from the top left; the order of calls is the stream order. */
  at(x: number, y: number, text: string, look: Placed = {}): this {
    this.#font(look.size ?? 10, look.bold ?? false).text(text, x, y, {
      lineBreak: look.width !== undefined,
      ...(look.width === undefined ? {} : { width: look.width, align: look.align ?? 'left' }),
    });
    return this;
  }

  centred(y: number, text: string, size = 11, bold = false): this {
    const { width } = this.#pdf.page;
    return this.at(60, y, text, { size, bold, width: width - 120, align: 'center' });
  }

  rule(y: number, x0 = 60, x1 = this.#pdf.page.width - 60): this {
    this.#pdf.lineWidth(0.6).moveTo(x0, y).lineTo(x1, y).stroke();
    return this;
  }

  heading(text: string): this {
    this.#keep(70);
    this.#pdf.moveDown(0.8);
    this.#font(13, true).text(text, 60, this.#pdf.y, { width: this.#width });
    this.#pdf.moveDown(0.4);
    return this;
  }

  paragraphs(...texts: readonly string[]): this {
    for (const text of texts) {
      this.#font(10, false).text(text, 60, this.#pdf.y, { width: this.#width, lineGap: 2 });
      this.#pdf.moveDown(0.6);
    }
    return this;
  }

  bullets(...texts: readonly string[]): this {
    return this.paragraphs(...texts.map((text) => `•  ${text}`));
  }

  /** `widths` in points; the first row is the header. */
  table(widths: readonly number[], rows: readonly (readonly string[])[]): this {
    for (const [index, row] of rows.entries()) this.#row(widths, row, index === 0);
    this.#pdf.moveDown(0.8);
    return this;
  }

  page(): this {
    this.#pdf.addPage();
    return this;
  }

  async save(file: string): Promise<void> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.#pdf.switchToPage(index);
      this.#pdf.page.margins.bottom = 0;
      const y = this.#pdf.page.height - 40;
      this.at(60, y, footer, { size: 8 });
      this.at(this.#pdf.page.width - 110, y, `Page ${index + 1} of ${count}`, { size: 8 });
    }
    this.#pdf.end();
    await pipeline(this.#pdf, createWriteStream(file));
  }

  #row(widths: readonly number[], row: readonly string[], header: boolean): void {
    this.#font(9, header);
    const heights = row.map((text, i) => this.#pdf.heightOfString(text, { width: widths[i] ?? 0 }));
    const height = Math.max(...heights) + 8;
    this.#keep(height);
    const top = this.#pdf.y;
    let x = 60;
    for (const [i, text] of row.entries()) {
      const width = widths[i] ?? 0;
      this.#pdf.text(text, x, top + 4, { width });
      x += width + 12;
    }
    this.rule(top + height, 60, x - 12);
    this.#pdf.y = top + height;
  }

  /** Starts a new page when less than `height` points are left. */
  #keep(height: number): void {
    if (this.#pdf.y + height > this.#pdf.page.height - 70) this.#pdf.addPage();
  }

  #font(size: number, bold: boolean): PDFKit.PDFDocument {
    return this.#pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  }

  get #width(): number {
    return this.#pdf.page.width - 120;
  }
}
