import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText } from '../../../../adapters/chat/web/evidence/find-text.ts';
import { highlight } from '../../../../adapters/chat/web/evidence/highlight.ts';
import type { Box, Page } from '../../../../src/evidence/document.ts';
import { readInProcess } from '../../../support/read-in-process.ts';

const samples = new URL('../../../../samples/evidence/', import.meta.url);
const pagesOf = async (file: string) =>
  (await readInProcess(await readFile(new URL(file, samples)), file)).pages;

const [certificate] = (await pagesOf('kestrel-iec-62443-4-1-certificate.pdf')) as [Page];
const report = await pagesOf('kestrel-k7-hmi-penetration-test.pdf');

const height = ([, y0, , y1]: Box) => y1 - y0;
const rowAt = (page: Page, box: Box) => page.rows.find(({ y }) => y === box[1]);
const rowText = (page: Page, box: Box) => {
  const row = rowAt(page, box);
  return row && page.layout.slice(row.start, row.end);
};

describe('the words of a quote on a page', () => {
  test('are boxed where the row stands, each column by itself', () => {
    const { boxes } = highlight(certificate, 'Norm / Standard | IEC 62443-4-1:2018');
    expect(boxes).toHaveLength(2);
    const [label, value] = boxes as [Box, Box];
    expect(rowText(certificate, value)).toContain('IEC 62443-4-1:2018');
    expect(label[2]).toBeLessThan(value[0]);
    expect(height(value)).toBeGreaterThan(4);
  });

  test('are found wherever the columns and lines break in the quote', () => {
    const asQuoted = highlight(certificate, 'Norm / Standard | IEC 62443-4-1:2018').boxes;
    expect(highlight(certificate, 'Norm /\n Standard  IEC 62443-4-1:2018').boxes).toEqual(asQuoted);
  });

  test('cover a part of a cell when they are a part of it', () => {
    const [whole] = highlight(certificate, 'IEC 62443-4-1:2018').boxes.slice(-1) as [Box];
    const [end] = highlight(certificate, '4-1:2018').boxes.slice(-1) as [Box];
    expect(end[0]).toBeGreaterThan(whole[0]);
    expect(end[2]).toBe(whole[2]);
  });

  test('of a sentence over three lines are three boxes below each other', () => {
    const page = report[1] as Page;
    const start = page.text.indexOf('Redshank Security GmbH performed');
    const sentence = page.text.slice(start, page.text.indexOf('4.2.1.', start) + 6);
    const { boxes, marks } = highlight(page, sentence);
    expect(sentence.split('\n').length).toBe(boxes.length);
    expect(boxes.length).toBeGreaterThan(1);
    expect([...boxes].sort((a, b) => a[1] - b[1])).toEqual(boxes);
    expect(marks).toEqual([{ start, end: start + sentence.length }]);
  });

  test('that do not stand on the page are nowhere', () => {
    expect(highlight(certificate, 'ML 4, independently verified')).toEqual({
      boxes: [],
      marks: [],
    });
    expect(highlight(certificate, ' \n ')).toEqual({ boxes: [], marks: [] });
  });

  test('are boxed line by line where another column stands beside them', () => {
    const { boxes } = highlight(twoColumns, 'left one left two');
    expect(boxes).toEqual([
      [10, 100, 90, 110],
      [10, 120, 90, 130],
    ]);
  });

  test('are boxed as the paragraph where no row holds them', () => {
    const page = { ...twoColumns, layout: '', rows: [] };
    expect(highlight(page, 'left one left two').boxes).toEqual([[10, 100, 90, 130]]);
  });

  test('of every row of every sample page are found in that row', () => {
    for (const page of [certificate, ...report]) {
      for (const row of page.rows) {
        const quote = page.layout.slice(row.start, row.end);
        const { boxes } = highlight(page, quote);
        expect(boxes.map(([, y]) => y)).toContain(row.y);
        for (const [x0, y0, x1, y1] of boxes) {
          expect(x0).toBeLessThan(x1);
          expect(y0).toBeLessThan(y1);
          expect(x1).toBeLessThanOrEqual(page.width + 1);
          expect(y1).toBeLessThanOrEqual(page.height + 1);
        }
      }
    }
  });
});

/** Two columns that were printed side by side: prose reads down, rows go across. */
const twoColumns: Page = {
  number: 1,
  width: 300,
  height: 400,
  text: 'left one\nleft two\n\nright one\nright two',
  layout: 'left one | right one\nleft two | right two',
  rows: [
    {
      start: 0,
      end: 20,
      y: 100,
      height: 10,
      cells: [
        { start: 0, end: 8, x0: 10, x1: 90 },
        { start: 11, end: 20, x0: 150, x1: 240 },
      ],
    },
    {
      start: 21,
      end: 41,
      y: 120,
      height: 10,
      cells: [
        { start: 21, end: 29, x0: 10, x1: 90 },
        { start: 32, end: 41, x0: 150, x1: 240 },
      ],
    },
  ],
  passages: [{ start: 0, end: 17, kind: 'paragraph', box: [10, 100, 90, 130], visible: true }],
  hidden: [],
};

describe('a text that is looked for', () => {
  test('is found where it was put, whatever blanks there are', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 5 });
    const blank = fc.constantFrom(' ', '\n', '  ', ' | ', '\u00a0');
    fc.assert(
      fc.property(words, blank, blank, (quote, one, other) => {
        const before = 'UPPER CASE ';
        const text = `${before}${quote.join(one)} END`;
        const found = findText(text, quote.join(other), 3);
        expect(found[0]).toEqual({
          start: before.length,
          end: before.length + quote.join(one).length,
        });
      }),
    );
  });

  test('is looked for in a long page in no time', () => {
    const text = 'a b '.repeat(50_000);
    const begun = performance.now();
    expect(findText(text, 'a b '.repeat(500), 8)).toHaveLength(8);
    expect(findText(text, `${'a b '.repeat(500)}c`, 8)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
