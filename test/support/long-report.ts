import { rawPdf, show } from './raw-pdf.ts';

const words = 'The supplier tests every release of the product before it is shipped to customers';

/** A report of our own, as a PDF: pages full of prose; `mark` stands on each line of it. */
export function longReport(pages: number, mark = ''): Uint8Array<ArrayBuffer> {
  return rawPdf(
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: 55 }, (_unused, line) =>
        show(`${page}.${line} ${mark}${words}`, 50, 790 - 13 * line, '', 10),
      ).join(''),
    ),
  );
}
