import { describe, expect, test } from 'vitest';
import { inventions } from '../support/eval/inventions.ts';
import { mistakesOf } from '../support/eval/mistakes.ts';
import { numberedLines, wordFinder } from '../support/eval/numbered-lines.ts';
import { trueClaims } from '../support/eval/true-answer.ts';
import { goldSchema } from './gold.ts';

const input = `page 1
[k7q1] Certificate of compliance
[k7q2] Holder | Kestrel Controls s.r.o.
[k7q3] Institute for Industrial Trust Services GmbH certifies compliance with
[k7q4] IEC 62443-4-1:2018, maturity level ML 3
[k7q5] Issued | 14 March 2025
[k7q6] Valid until | 13 March 2028`;
const lines = numberedLines(input);
const types = new Set(['certification']);
const gold = goldSchema.parse({
  file: 'certificate.pdf',
  evidenceKind: 'certificate',
  sampleOrTemplate: false,
  warnings: [],
  claims: [
    {
      type: 'certification',
      polarity: 'asserted',
      attributes: {
        standard: 'IEC 62443-4-1',
        level: 'ML 3',
        holder: 'Kestrel Controls s.r.o.',
        issuer: 'Institute for Industrial Trust Services GmbH',
        issuedOn: '2025-03-14',
        expiresOn: '2028-03-13',
      },
      quote: 'certifies compliance with IEC 62443-4-1:2018',
    },
  ],
});
const [claim] = trueClaims(gold, lines, types);
if (claim === undefined) throw new Error('The label is not found in its own lines.');
const made = mistakesOf(claim, 'words of another paper');
const kinds = made.map(({ kind }) => kind);

describe('test/support/eval', () => {
  test('words are found over line ends and cells', () => {
    expect(wordFinder(lines)('compliance with IEC 62443-4-1')).toEqual({
      from: 3,
      to: 4,
      printed: 'compliance with',
    });
    expect(wordFinder(lines)('is not printed')).toBeNull();
  });

  test('a true answer copies what is printed, with the line that prints it', () => {
    expect(claim.answer).toMatchObject({ from: 3, to: 4, anchor: 'certifies compliance with' });
    expect(claim.answer.attributes).toContainEqual({
      name: 'expiresOn',
      value: '13 March 2028',
      at: 6,
    });
    expect(claim.answer.attributes).toContainEqual({ name: 'level', value: 'ML 3', at: 4 });
  });

  test('types that are not asked for are not answered', () => {
    expect(trueClaims(gold, lines, new Set(['practice']))).toEqual([]);
  });

  test('every mistake differs from the true answer', () => {
    expect(new Set(kinds)).toEqual(
      new Set([
        'another company',
        'changed date',
        'higher level',
        'paraphrase',
        'quote of another paper',
        'swapped dates',
        'swapped roles',
      ]),
    );
    for (const { answer } of made) expect(answer).not.toEqual(claim.answer);
  });

  test('a mistake is known by what must not come of it', () => {
    const dates = made.filter(({ kind }) => kind === 'changed date');
    expect(dates.map(({ wrong }) => wrong.attributes)).toEqual([
      { issuedOn: '2026-03-14' },
      { expiresOn: '2029-03-13' },
    ]);
  });

  test('what is denied is read as a fact', () => {
    const [denial] = mistakesOf(
      { ...claim, gold: { ...claim.gold, polarity: 'planned' } },
      'words of another paper',
    );
    expect(denial).toMatchObject({
      kind: '"planned" read as asserted',
      answer: { polarity: 'asserted' },
      wrong: { polarity: 'asserted', attributes: { standard: 'IEC 62443-4-1' } },
    });
  });

  test('inventions rest on words of another meaning, the same whatever is added', () => {
    const invented = inventions(lines, types);
    expect(invented.length).toBeGreaterThan(0);
    for (const { answer } of invented) expect(answer.anchor).not.toMatch(/62443|certif/iu);
    const more = [...lines, { number: 7, text: 'Short.' }];
    expect(inventions(more, types)).toEqual(invented);
  });
});
