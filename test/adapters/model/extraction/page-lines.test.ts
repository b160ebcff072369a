import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../adapters/model/extraction/page-lines.ts';
import { printedDocument } from '../../../support/printed-pages.ts';

const read = (text: string) => linesOf(printedDocument(text), false, new AbortController().signal);

const prose = 'The supplier reviews every change. A second engineer approves it.';
const table = `
Control   Test performed                  Result
CC6.2     Inspected removal of            Exception noted. For 2 of 20
          leavers in a sample             leavers it took six days.
CC6.3     Inspected reviews               No exceptions noted.
`;

describe('adapters/model/extraction/page-lines', () => {
  test('prose goes out by sentences', async () => {
    const lines = await read(prose);
    expect(lines.map(({ text }) => text)).toEqual([
      'The supplier reviews every change.',
      'A second engineer approves it.',
    ]);
    expect(new Set(lines.map(({ view }) => view))).toEqual(new Set(['text']));
  });

  test('a table goes out by rows, the cells of a wrapped row together', async () => {
    const lines = await read(table);
    expect(lines.map(({ text }) => text)).toEqual([
      'Control | Test performed | Result',
      'CC6.2 | Inspected removal of leavers in a sample | Exception noted. For 2 of 20 leavers it took six days.',
      'CC6.3 | Inspected reviews | No exceptions noted.',
    ]);
  });

  test('no page goes out in two views', async () => {
    const lines = await read([prose, table, prose].join('\n=== page ===\n'));
    const views = new Map<number, Set<string>>();
    for (const { page, view } of lines) views.set(page, (views.get(page) ?? new Set()).add(view));
    expect([...views.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
  });

  test('a header that runs over the pages goes out once, and page numbers never', async () => {
    const document = printedDocument(
      Array.from({ length: 3 }, () => `Kestrel policy 4.2\n\nPage 1 of 3\n\n${prose}`).join(
        '\n=== page ===\n',
      ),
    );
    const pages = document.pages.map((page) => ({
      ...page,
      passages: page.passages.map((passage, index) =>
        index < 2 ? ({ ...passage, kind: 'footer' } as const) : passage,
      ),
    }));
    const lines = await linesOf({ ...document, pages }, false, new AbortController().signal);
    const words = lines.map(({ text }) => text);
    expect(words.filter((text) => text.startsWith('Kestrel policy'))).toHaveLength(1);
    expect(words.filter((text) => text.startsWith('Page'))).toEqual([]);
    expect(words).toHaveLength(7);
  });

  test('every line says where it stands', async () => {
    const text = [prose, table].join('\n=== page ===\n');
    const { pages } = printedDocument(text);
    for (const { page, view, start, end, text: line } of await read(text)) {
      const printed = pages[page - 1]?.[view].slice(start, end) ?? '';
      const words = (of: string) => of.match(/\w+/gu)?.toSorted();
      expect(words(line)).toEqual(words(printed));
    }
  });

  test('a line without end is cut at spaces', async () => {
    const lines = await read('word '.repeat(1000).trim());
    expect(lines.length).toBeGreaterThan(3);
    for (const { text } of lines) expect(text).toMatch(/^word(?: word)*$/u);
  });
});
