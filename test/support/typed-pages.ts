import type { Document, Page } from '../../src/evidence/document.ts';
import { textPage } from '../../src/evidence/readers/text.ts';

/** A document of several typed pages, one string a page, as a reader would hand it over. */
export function typedPages(...texts: readonly string[]): Document {
  const pages: Page[] = texts.map((text, index) => ({ ...textPage(text), number: index + 1 }));
  return {
    sha256: '0'.repeat(64),
    file: 'typed.txt',
    mediaType: 'text/plain',
    info: { encrypted: false },
    pageCount: pages.length,
    pages,
    warnings: [],
  };
}
