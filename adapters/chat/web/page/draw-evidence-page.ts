import type { EvidencePage } from '../evidence/evidence-page.ts';
import { button, element } from './dom.ts';
import { drawPdfPage, type PdfDocument } from './draw-pdf-page.ts';
import { markedText } from './marked-text.ts';

/** A page as a picture where there is one, its text, and the way to the pages around it. */
export function drawEvidencePage(
  page: EvidencePage,
  pdf: PdfDocument | undefined,
  turnTo: (page: number) => void,
): HTMLElement[] {
  const text = element('pre', { class: 'page-text' }, ...markedText(page.text, page.marks));
  if (!pdf) return [pager(page, turnTo), text];
  return [
    pager(page, turnTo),
    picture(page, pdf),
    element('details', {}, element('summary', {}, 'Text of this page'), text),
  ];
}

function pager({ page, pageCount }: EvidencePage, turnTo: (page: number) => void): HTMLElement {
  const before = button('Previous page', () => turnTo(page - 1), { class: 'quiet' });
  const after = button('Next page', () => turnTo(page + 1), { class: 'quiet' });
  before.disabled = page <= 1;
  after.disabled = page >= pageCount;
  const where = element('span', { 'aria-live': 'polite' }, `Page ${page} of ${pageCount}`);
  return element('div', { class: 'pager' }, before, where, after);
}

function picture(page: EvidencePage, pdf: PdfDocument): HTMLElement {
  const shows = page.boxes.length > 0 ? ', the quoted words highlighted' : '';
  const label = `Page ${page.page} of ${page.file}${shows}`;
  const canvas = element('canvas', { role: 'img', 'aria-label': label });
  const sheet = element('div', { class: 'sheet', 'aria-busy': true }, canvas);
  // The canvas has no width before it stands in the page.
  requestAnimationFrame(() => void paint(page, pdf, canvas, sheet));
  return sheet;
}

async function paint(
  page: EvidencePage,
  pdf: PdfDocument,
  canvas: HTMLCanvasElement,
  sheet: HTMLElement,
): Promise<void> {
  try {
    const size = await drawPdfPage(pdf, page.page, canvas);
    const marks = page.boxes.map((box) => highlight(box, page.width > 0 ? page : size));
    sheet.append(...marks);
    marks[0]?.scrollIntoView({ block: 'center' });
  } catch {
    sheet.replaceChildren(element('p', { class: 'hint' }, 'This page cannot be drawn here.'));
  }
  sheet.removeAttribute('aria-busy');
}

/** Points around the words, so that the letters do not touch the edge. */
const padding = 2;

function highlight(
  [x0, y0, x1, y1]: EvidencePage['boxes'][number],
  { width, height }: Readonly<{ width: number; height: number }>,
): HTMLElement {
  const mark = element('div', { class: 'highlight' });
  const share = (length: number, whole: number) => `${(100 * length) / whole}%`;
  mark.style.left = share(x0 - padding, width);
  mark.style.top = share(y0 - padding, height);
  mark.style.width = share(x1 - x0 + 2 * padding, width);
  mark.style.height = share(y1 - y0 + 2 * padding, height);
  return mark;
}
