import PDFDocument from 'pdfkit';

type Look = Readonly<{ size?: number; bold?: boolean; width?: number; align?: 'left' | 'center' }>;

/** One placed text: x, y (points from the top left), text, look. */
export type Placed = readonly [x: number, y: number, text: string, look?: Look];

/**
 * Draws a small PDF: every page is a list of placed texts, in the order in which they enter the
 * content stream. An `x` of -1 centres the text.
 */
export async function drawSheet(
  pages: readonly (readonly Placed[])[],
  layout: 'portrait' | 'landscape' = 'portrait',
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', layout, margin: 0, autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  for (const page of pages) {
    pdf.addPage();
    for (const placed of page) place(pdf, placed);
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function place(pdf: PDFKit.PDFDocument, [x, y, text, look = {}]: Placed): void {
  const { size = 10, bold = false, width, align } = look;
  pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  if (x < 0) pdf.text(text, 60, y, { width: pdf.page.width - 120, align: 'center' });
  else if (width === undefined) pdf.text(text, x, y, { lineBreak: false });
  else pdf.text(text, x, y, { width, align: align ?? 'left' });
}

/** Rows of a form: labels in one column, values in another. */
export function form(
  rows: readonly (readonly [label: string, value: string])[],
  { x = 60, valueX = 230, y = 200, step = 26, size = 10, width = 300 } = {},
): Placed[] {
  return rows.flatMap(([label, value], index): Placed[] => [
    [x, y + index * step, label, { size }],
    [valueX, y + index * step, value, { size, width }],
  ]);
}

/** A table: one x per column, one row per entry. */
export function table(
  xs: readonly number[],
  rows: readonly (readonly string[])[],
  { y = 200, step = 20, size = 9 } = {},
): Placed[] {
  return rows.flatMap((row, index) =>
    row.map((text, column): Placed => [xs[column] ?? 0, y + index * step, text, { size }]),
  );
}
