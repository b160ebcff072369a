import type { Page } from '../document.ts';
import { limitText } from './limit-page.ts';
import { textPage } from './text.ts';

/**
 * The bare text of some pages, for pages whose operators cannot be followed: pdf-parse reads with
 * its own copy of pdfjs, built for older engines. Lines have no position on the page.
 */
export async function plainPages(bytes: Uint8Array, numbers: readonly number[]): Promise<Page[]> {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ partial: [...numbers], pageJoiner: '' });
    return pages.map(({ num, text }) => ({ ...textPage(limitText(text)), number: num }));
  } finally {
    await parser.destroy();
  }
}
