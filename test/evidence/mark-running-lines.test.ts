import { describe, expect, test } from 'vitest';
import type { Page, Passage } from '../../src/evidence/document.ts';
import { markRunningLines } from '../../src/evidence/mark-running-lines.ts';

/** A page of passages, each with the distance of its top from the top of the page in points. */
function page(number: number, passages: readonly (readonly [text: string, y: number])[]): Page {
  let text = '';
  const placed: Passage[] = passages.map(([words, y]) => {
    if (text) text += '\n\n';
    const start = text.length;
    text += words;
    const box = [50, y, 300, y + 10] as const;
    return { start, end: text.length, kind: 'paragraph', box, visible: true };
  });
  const views = { text, layout: '', rows: [], hidden: [] };
  return { number, width: 595, height: 842, passages: placed, ...views };
}

async function footersOf(...pages: readonly Page[]): Promise<string[][]> {
  async function* events() {
    for (const it of pages) yield { type: 'page', page: it } as const;
  }
  const found: string[][] = [];
  for await (const event of markRunningLines(events())) {
    if (event.type !== 'page') continue;
    const { text, passages } = event.page;
    const footers = passages.filter(({ kind }) => kind === 'footer');
    found.push(footers.map(({ start, end }) => text.slice(start, end)));
  }
  return found;
}

describe('running lines', () => {
  test('are the words that stand in the same place on neighbouring pages', async () => {
    const pages = [1, 2, 3].map((number) =>
      page(number, [
        ['Kestrel Controls, confidential', 30],
        ['We test every release.', 400],
        [`Report 2024-17, page ${number} of 3`, 800],
      ]),
    );
    expect(await footersOf(...pages)).toEqual(
      [1, 2, 3].map((number) => [
        'Kestrel Controls, confidential',
        `Report 2024-17, page ${number} of 3`,
      ]),
    );
  });

  test('may differ between left and right pages', async () => {
    const pages = [1, 2, 3, 4].map((number) => page(number, [[number % 2 ? 'Odd' : 'Even', 30]]));
    expect(await footersOf(...pages)).toEqual([['Odd'], ['Even'], ['Odd'], ['Even']]);
  });

  test('are not the title of a page or what is repeated in its middle', async () => {
    const pages = [
      page(1, [
        ['Certificate', 30],
        ['ML 3', 400],
      ]),
      page(2, [
        ['Annex', 30],
        ['ML 3', 400],
      ]),
    ];
    expect(await footersOf(...pages)).toEqual([[], []]);
  });

  test('include the page number of a single page', async () => {
    expect(
      await footersOf(
        page(1, [
          ['Letter', 100],
          ['Seite 1 von 1', 800],
        ]),
      ),
    ).toEqual([['Seite 1 von 1']]);
  });

  test('are found in a long report page by page', async () => {
    const pages = Array.from({ length: 12 }, (_, index) =>
      page(index + 1, [['Confidential', 800]]),
    );
    expect(await footersOf(...pages)).toEqual(pages.map(() => ['Confidential']));
  });
});
