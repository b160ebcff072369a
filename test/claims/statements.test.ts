import { describe, expect, test } from 'vitest';
import { statementAt } from '../../src/claims/statements.ts';
import type { Document, View } from '../../src/evidence/document.ts';
import { printedDocument } from '../support/printed-pages.ts';

function statement({ pages: [page] }: Document, view: View, words: string): string {
  if (!page) throw new Error('no page');
  const start = page[view].indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not printed`);
  const span = statementAt(page, view, { start, end: start + words.length });
  return page[view].slice(span.start, span.end);
}

const prose = printedDocument(`# Policy
We review all code. The product is not
certified to ISO 27001. It is planned.

A new paragraph.`);

const table = printedDocument(`Certificate No.      12 345
Scope                Development of industrial
                     controllers in Brno and
                     in Linz
Issue date           1 June 2024

Above            Below
one              two`);

describe('claims/statements', () => {
  test('a span in prose grows to its whole sentence, over line ends', () => {
    const wanted = 'The product is not\ncertified to ISO 27001.';
    expect(statement(prose, 'text', 'ISO 27001')).toBe(wanted);
    expect(statement(prose, 'layout', 'ISO 27001')).toBe(wanted);
  });

  test('a span over two sentences grows to both', () => {
    expect(statement(prose, 'text', 'all code. The product')).toBe(
      'We review all code. The product is not\ncertified to ISO 27001.',
    );
  });

  test('a heading in larger letters is no part of the sentence below', () => {
    expect(statement(prose, 'layout', 'review all code')).toBe('We review all code.');
  });

  test('a span in a table grows to its row', () => {
    expect(statement(table, 'layout', '1 June')).toBe('Issue date | 1 June 2024');
    expect(statement(table, 'layout', '12 345')).toBe('Certificate No. | 12 345');
  });

  test('a row takes in the lines its cells are wrapped over, from any of them', () => {
    const wanted = 'Scope | Development of industrial\ncontrollers in Brno and\nin Linz';
    expect(statement(table, 'layout', 'Development')).toBe(wanted);
    expect(statement(table, 'layout', 'Linz')).toBe(wanted);
  });

  test('a span between statements stays as it is', () => {
    const [page] = prose.pages;
    const gap = page?.text.indexOf('\n\n') ?? 0;
    expect(page && statementAt(page, 'text', { start: gap, end: gap + 1 })).toEqual({
      start: gap,
      end: gap + 1,
    });
  });
});
