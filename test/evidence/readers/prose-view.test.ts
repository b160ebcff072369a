import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseView } from '../../../src/evidence/readers/prose-view.ts';
import { arbitraryRuns } from '../../support/arbitrary-runs.ts';
import { lines, run } from '../../support/runs.ts';

const left = [
  'The first column tells of the',
  'secure development process of',
  'the supplier, which covers all',
  'products that are made in Brno',
  'and are sold in Europe today.',
];
const right = [
  'The second column is about the',
  'tests that were made by others',
  'in the year before, and it says',
  'that no finding stayed open at',
  'the end of the retest in March.',
];

describe('the prose view', () => {
  test('ends lines with a line feed and paragraphs with two', () => {
    const { text } = proseView([
      ...lines(['We test every release', 'before it is shipped.'], 50, 100),
      ...lines(['We fix what we find.'], 50, 142),
    ]);
    expect(text).toBe('We test every release\nbefore it is shipped.\n\nWe fix what we find.');
  });

  test('does not glue columns that were printed line by line', () => {
    const rows = left.flatMap((line, index) => [
      run(line, 50, 100 + index * 12),
      run(right[index] ?? '', 300, 100 + index * 12),
    ]);
    expect(proseView(rows).text).toBe(`${left.join('\n')}\n\n${right.join('\n')}`);
  });

  test('leaves a table in the order of its rows', () => {
    const rows = ['Critical', 'High', 'Medium', 'Low', 'Informational'].flatMap(
      (severity, index) => [
        run(severity, 50, 100 + index * 12),
        run(`${index} findings, all of them closed by now`, 300, 100 + index * 12),
      ],
    );
    expect(proseView(rows).text).toMatch(/^Critical\n0 findings.*\n+High\n1 findings/s);
  });

  test('lets a sentence run on in the next column', () => {
    const { text } = proseView([
      ...lines(['The certificate does not', 'cover the development at'], 50, 700),
      ...lines(['the site in Brno.'], 320, 100),
    ]);
    expect(text).toBe('The certificate does not\ncover the development at\nthe site in Brno.');
  });

  test('begins a new paragraph with each item of a list, but not with "1. March"', () => {
    const { text } = proseView([
      ...lines(['We do the following:', '• we review code', '• we scan'], 50, 100),
      ...lines(['The certificate is valid from', '1. March on in all countries.'], 50, 200),
    ]);
    expect(text.split('\n\n')).toEqual([
      'We do the following:',
      '• we review code',
      '• we scan',
      'The certificate is valid from\n1. March on in all countries.',
    ]);
  });

  test('tells headings by size and weight', () => {
    const { passages, text } = proseView([
      run('Scope', 50, 80, { height: 16 }),
      ...lines(['This policy holds for all products', 'that we develop.'], 50, 110),
      run('Roles', 50, 150, { bold: true }),
      ...lines(['The product owner decides', 'what is fixed first.'], 50, 162),
    ]);
    const kinds = passages.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(kinds).toEqual([
      ['heading', 'Scope'],
      ['paragraph', 'This policy holds for all products\nthat we develop.'],
      ['heading', 'Roles'],
      ['paragraph', 'The product owner decides\nwhat is fixed first.'],
    ]);
  });

  test('keeps hidden words in their sentence and says where they are', () => {
    const { text, hidden, passages } = proseView([
      run('The product is', 50, 100),
      run('not', 125, 100, { hiding: 'invisible' }),
      run('certified.', 145, 100),
    ]);
    expect(text).toBe('The product is not certified.');
    expect(hidden.map(({ start, end }) => text.slice(start, end))).toEqual(['not']);
    expect(passages).toMatchObject([{ visible: true }]);
  });

  test('knows where every passage and every hidden word stands', () => {
    fc.assert(
      fc.property(arbitraryRuns, (runs) => {
        const { text, passages, hidden } = proseView(runs);
        expect(passages.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        const words = runs.filter(({ hiding }) => hiding).map((it) => it.text.trim());
        expect(hidden.map(({ start, end }) => text.slice(start, end)).sort()).toEqual(words.sort());
      }),
    );
  });
});
