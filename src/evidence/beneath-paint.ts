import type { Document, Page } from './document.ts';

function bare(page: Page): Page {
  const { beneath, ...rest } = page;
  return beneath ? { ...rest, ...beneath } : page;
}

/**
 * The document as it was before words were painted over in the colour of their ground. The same
 * object where nothing was. Offsets into `text` are those of the document; offsets into `layout`
 * are not.
 */
export function beneathPaint(document: Document): Document {
  if (!document.pages.some(({ beneath }) => beneath)) return document;
  return { ...document, pages: document.pages.map(bare) };
}
