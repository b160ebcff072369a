import './pdfjs-globals.ts';
import 'pdfjs-dist/build/pdf.worker.mjs';
import { fileURLToPath } from 'node:url';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import type { Page } from '../document.ts';
import type { Font } from './glyph-row.ts';
import { hideRuns } from './hide-runs.ts';
import { layoutView } from './layout-view.ts';
import { toMatrix } from './matrix.ts';
import { type OperatorList, runsOf } from './pdf-runs.ts';
import { proseView } from './prose-view.ts';
import type { ReaderEvent } from './reader-event.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('pdfjs-dist')));

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    maxImageSize: 1,
    cMapUrl: `${packageFolder}cmaps/`,
    cMapPacked: true,
  }).promise;
}

async function fontsOf(page: PDFPageProxy, operators: OperatorList): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator !== OPS.setFont) continue;
    const [name] = operators.argsArray[index] as [string];
    if (fonts.has(name)) continue;
    fonts.set(name, await new Promise((resolve) => page.commonObjs.get(name, resolve)));
  }
  return fonts;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators: OperatorList = await page.getOperatorList();
  const layers = await pdf.getOptionalContentConfig();
  const fonts = await fontsOf(page, operators);
  const runs = runsOf(operators, toMatrix(transform), fonts, (group) => layers.isVisible(group));
  page.cleanup();
  const marked = hideRuns(runs, { width, height });
  const visible = marked.filter((run) => run.hiding === undefined);
  return { number, width, height, ...proseView(marked), ...layoutView(visible) };
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
  for (let number = 1; number <= pdf.numPages; number += 1)
    yield { type: 'page', page: await readPage(pdf, number) };
  await pdf.destroy();
}
