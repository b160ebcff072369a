import { describe, expect, test } from 'vitest';
import { printedDocument } from '../support/printed-pages.ts';
import { attacks, injectionVariants } from './injections.ts';

const document = printedDocument('The first page.\n=== page ===\nThe last page.', 'policy.pdf');

describe('test/eval/injections.ts', () => {
  test('every attack is printed on the first and on the last page, in both views', () => {
    const variants = injectionVariants(document, 99, 0);
    expect(variants).toHaveLength(2 * attacks.length);
    for (const { document: read, id } of variants) {
      const words = attacks.find((attack) => id.startsWith(attack.id))?.words ?? 'nothing';
      const page = id.endsWith('first page') ? read.pages[0] : read.pages[1];
      const [passage, row] = [page?.passages.at(-1), page?.rows.at(-1)];
      expect(page?.text.slice(passage?.start, passage?.end)).toBe(words);
      expect(page?.layout.slice(row?.start, row?.end)).toBe(words);
    }
  });

  test('what stood there before keeps its place', () => {
    for (const { document: read } of injectionVariants(document, 99, 0)) {
      for (const [index, page] of document.pages.entries()) {
        expect(read.pages[index]?.text.startsWith(page.text)).toBe(true);
        expect(read.pages[index]?.passages.slice(0, page.passages.length)).toEqual(page.passages);
      }
    }
  });

  test('turns choose differently until all were chosen', () => {
    const chosen = Array.from({ length: 16 }, (_, turn) =>
      injectionVariants(document, 1, turn).map(({ id }) => id),
    );
    expect(new Set(chosen.flat()).size).toBe(16);
  });
});
