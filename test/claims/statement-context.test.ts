import { describe, expect, test } from 'vitest';
import { headingPolarity, leadInOf } from '../../src/claims/statement-context.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import type { View } from '../../src/evidence/document.ts';
import { candidate, spanOf } from '../support/candidates.ts';
import { printedDocument } from '../support/printed-pages.ts';
import { typedPages } from '../support/typed-pages.ts';

const paper = typedPages(`# Roadmap

We review all code with code reviews.

# Practices

We plan to introduce:

- fuzz testing
- threat modelling

Customers must do these:

1. Install security updates.

The team does static analysis.`);

function place(words: string) {
  const [page] = paper.pages;
  if (!page) throw new Error('no page');
  const { start, end } = spanOf(paper, words);
  return [page, 'text' as View, { start, end }] as const;
}

describe('claims/statement-context', () => {
  test('a list item belongs to the sentence that ends in a colon', () => {
    expect(leadInOf(...place('- threat modelling'))).toBe('We plan to introduce:');
    expect(leadInOf(...place('1. Install security updates.'))).toBe('Customers must do these:');
  });

  test('a sentence after the list, or with none before it, stands on its own', () => {
    expect(leadInOf(...place('The team does static analysis.'))).toBeUndefined();
    expect(leadInOf(...place('We review all code'))).toBeUndefined();
    expect(leadInOf(...place('Roadmap'))).toBeUndefined();
  });

  test('the last heading above may make a plan of what follows', () => {
    expect(headingPolarity(...place('We review all code'))).toMatchObject({ polarity: 'planned' });
    expect(headingPolarity(...place('The team does'))).toBeUndefined();
  });

  test('in the layout a heading is a row in larger letters', () => {
    const printed = printedDocument('## Out of scope\nPenetration tests of the cloud are done.');
    const [page] = printed.pages;
    const { start, end } = spanOf(printed, 'Penetration tests', [], { view: 'layout' });
    const read = page && headingPolarity(page, 'layout', { start, end });
    expect(read).toEqual({ polarity: 'negated', heading: 'Out of scope' });
  });

  test('a sentence over a page break is read whole', () => {
    const broken = typedPages(
      'We say openly that our process is not',
      'certified to ISO 9001 by any body and',
      'will be certified next year.',
    );
    const page = (words: string) =>
      verifyCandidates(broken, 'e1', [
        candidate('certification', { standard: 'ISO 9001' }, [spanOf(broken, words, ['standard'])]),
      ]).claims;
    expect(page('ISO 9001')).toMatchObject([{ polarity: 'negated' }]);
    const whole = typedPages(
      'A sentence ends here.',
      'ACME is certified to ISO 9001.',
      'Not this.',
    );
    const { claims } = verifyCandidates(whole, 'e1', [
      candidate('certification', { standard: 'ISO 9001' }, [
        spanOf(whole, 'ISO 9001', ['standard']),
      ]),
    ]);
    expect(claims).toMatchObject([{ polarity: 'asserted' }]);
  });

  test('the gate reads a statement in its context', () => {
    const practice = (words: string, criterion: string) =>
      candidate('practice', { criterion }, [spanOf(paper, words, ['criterion'])]);
    const { claims } = verifyCandidates(paper, 'e1', [
      practice('code reviews', 'SCD-02'),
      practice('fuzz testing', 'SCD-05'),
      practice('static analysis', 'SCD-03'),
    ]);
    expect(claims.map(({ polarity }) => polarity)).toEqual(['planned', 'planned', 'asserted']);
    expect(claims[0]?.notes.join()).toContain('heading');
    expect(claims[1]?.notes.join()).toContain('plan to');
  });
});
