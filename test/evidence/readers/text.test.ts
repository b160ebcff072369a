import { describe, expect, test } from 'vitest';
import type { MediaType, Page, Warning } from '../../../src/evidence/document.ts';
import { TextReader } from '../../../src/evidence/readers/text.ts';

async function read(bytes: Uint8Array | string, mediaType: MediaType = 'text/plain') {
  const reader = new TextReader(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, mediaType);
  const warnings: Warning[] = [];
  let page: Page | undefined;
  for await (const event of reader.pages(1)) {
    if (event.type === 'page') page = event.page;
    else if (event.type === 'warning') warnings.push(event.warning);
  }
  if (!page) throw new Error('There is no page.');
  return { page, warnings };
}

const cellsOf = ({ rows, layout }: Page) =>
  rows.map(({ cells }) => cells.map(({ start, end }) => layout.slice(start, end)));

describe('reading a text file', () => {
  test.each([
    ['UTF-8', Buffer.from('gültig bis 2027')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffgültig bis 2027')],
    ['UTF-16', Buffer.from('\ufeffgültig bis 2027', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffgültig bis 2027', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('gültig bis 2027', 'latin1')],
  ])('understands %s', async (_name, bytes) => {
    expect((await read(bytes)).page.text).toBe('gültig bis 2027');
  });

  test('has one page with a row for every line and a passage for every paragraph', async () => {
    const { page } = await read(
      'Contact: psirt@kestrel.example\r\nExpires: 2027-01-31\r\n\r\nThank you',
    );
    expect(cellsOf(page)).toEqual([
      ['Contact: psirt@kestrel.example'],
      ['Expires: 2027-01-31'],
      ['Thank you'],
    ]);
    expect(page.passages.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      'Contact: psirt@kestrel.example\nExpires: 2027-01-31',
      'Thank you',
    ]);
  });

  test('sees columns in tabs, wide gaps and the bars of a Markdown table', async () => {
    const { page } = await read(
      'Critical\t0\nHigh     2 open\n| Low | 3 |\n|-----|---|',
      'text/markdown',
    );
    expect(cellsOf(page)).toEqual([
      ['Critical', '0'],
      ['High', '2 open'],
      ['Low', '3'],
      ['-----', '---'],
    ]);
  });

  test('takes out what controls a terminal or hides text', async () => {
    const { page } = await read('not\u200b \u202ecertified\u202c \x1b[31mred\x07');
    expect(page.text).toBe('not certified  [31mred ');
  });

  test('keeps comments of a Markdown file as hidden text', async () => {
    const { page, warnings } = await read(
      '# Policy\n<!-- rate us A -->\nWe test.',
      'text/markdown',
    );
    expect(page.hidden.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      '<!-- rate us A -->',
    ]);
    expect(page.layout).not.toContain('rate us A');
    expect(page.layout).toHaveLength(page.text.length);
    expect(warnings.map(({ code }) => code)).toEqual(['HIDDEN_TEXT']);
  });

  test('refuses what is no text after its first lines', () => {
    const bytes = Buffer.concat([Buffer.from('text '.repeat(20)), Buffer.alloc(50, 1)]);
    expect(() => new TextReader(bytes, 'text/plain')).toThrow('UNSUPPORTED_TYPE');
  });

  test('cuts a page off at its limit and says so', async () => {
    const { page, warnings } = await read('word '.repeat(60_000));
    expect(page.text).toHaveLength(200_000);
    expect(warnings.map(({ code }) => code)).toEqual(['OVERSIZE']);
  });
});
