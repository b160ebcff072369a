import { fileURLToPath } from 'node:url';
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../document.ts';
import { layoutView } from './layout-view.ts';
import { proseView } from './prose-view.ts';
import type { ReaderEvent } from './reader-event.ts';
import type { Run } from './run.ts';

const packageFolder = fileURLToPath(new URL('../..', import.meta.resolve('pdfjs-dist')));

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

function open(bytes: Uint8Array): Promise<PdfDocument> {
  return getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    maxImageSize: 1,
    standardFontDataUrl: `${packageFolder}standard_fonts/`,
    cMapUrl: `${packageFolder}cmaps/`,
    cMapPacked: true,
  }).promise;
}

async function readPage(page: PdfPage): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform);
    const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
    const height = Math.hypot(c, d);
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const u0 = x * cos + y * sin;
    const v = -x * sin + y * cos;
    const [x1, y1] = [x + item.width * cos, y + item.width * sin];
    const [up, right] = [-height * cos, height * sin];
    const xs = [x, x1, x + right, x1 + right];
    const ys = [y, y1, y + up, y1 + up];
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    const isTiny = height < 3 && /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(item.str);
    runs.push({
      text: item.str,
      angle,
      u0,
      u1: u0 + item.width,
      v,
      height,
      box,
      ...(isTiny && { hiding: 'tiny' as const }),
    });
  }
  const visible = runs.filter((run) => run.hiding === undefined);
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    ...proseView(runs),
    ...layoutView(visible),
  };
}

/** Reads a PDF page by page. Takes ownership of `bytes`. */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<ReaderEvent> {
  const pdf = await open(bytes);
  yield {
    type: 'opened',
    mediaType: 'application/pdf',
    pageCount: pdf.numPages,
    info: { encrypted: false },
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    yield { type: 'page', page: await readPage(page) };
    page.cleanup();
  }
  await pdf.destroy();
}
