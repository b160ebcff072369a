import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understandQuestion } from '../../../src/answers/understand-question/understand-question.ts';
import { portfolio } from '../../support/portfolio.ts';
import { questionsByKind, refusedByNature } from '../../support/questions.ts';

const { suppliers, asOf } = portfolio();
const kestrel = 'Kestrel Controls s.r.o.';
const memory = {
  supplier: kestrel,
  compared: [kestrel, 'Nordwerk Automation AG'],
  evidence: 'ev-1',
  criterion: 'GOV-01',
  question: {
    kind: 'certification',
    supplier: kestrel,
    standard: 'IEC 62443-4-1',
    aspect: 'held',
  },
} as const;

function understand(text: string) {
  return understandQuestion(text, {
    suppliers,
    memory: { ...memory, compared: [...memory.compared] },
    asOf,
  });
}

const asked = Object.entries(questionsByKind).flatMap(([kind, list]) =>
  list.map((text) => ({ kind, text })),
);
const refused = Object.entries(refusedByNature).flatMap(([reason, list]) =>
  list.map((text) => ({ reason, text })),
);

describe('src/answers/understand-question/understand-question.ts', () => {
  test.each(asked)('$text asks for $kind', ({ kind, text }) => {
    expect(understand(text)).toMatchObject({ outcome: 'understood', question: { kind } });
  });

  test.each(refused)('$text is refused as $reason', ({ reason, text }) => {
    expect(understand(text)).toMatchObject({ outcome: 'refused', reason });
  });

  test.each(['', '   ', '???', '\u0000\u0007\u202e', '\ud800'])('%j is no question', (text) => {
    expect(() => understand(text)).toThrow(expect.objectContaining({ code: 'QUESTION_INVALID' }));
  });

  test('a question of 100 kB is refused in one sentence', () => {
    expect(() => understand('Is Kestrel certified? '.repeat(5000))).toThrow(
      expect.objectContaining({
        code: 'QUESTION_INVALID',
        message: 'The question has 110000 characters; 4000 are allowed.',
      }),
    );
  });

  test('control characters in a question mean nothing', () => {
    expect(understand('Is\u0000 Kestrel\u202e \u0007certified?')).toMatchObject({
      question: { kind: 'certification', supplier: kestrel },
    });
  });

  test('any text is understood, refused or asked back about, and quickly', () => {
    const words = fc.constantFrom(
      ...'is are does Kestrel Nordwerk Zephyr certificate ISO 27001 62443-4-1 SOC 2 why E2 compare and the their it who signed on 1 March next year in 90 days < > ? ! " \' ( ) § ü 株式会社'.split(
        ' ',
      ),
    );
    const text = fc.array(words, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, (question) => {
        fc.pre(/[\p{L}\p{N}]/u.test(question));
        expect(understand(question).outcome).toMatch(/^(?:understood|refused|clarify)$/u);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['is '.repeat(1300), 'repeated words'],
    ['('.repeat(3990), 'brackets'],
    ['1 January 2026 '.repeat(260), 'dates'],
    ['Kestrel '.repeat(490), 'names'],
    ['a'.repeat(3999), 'one long word'],
  ])('hostile input costs no time: $1', (text) => {
    const since = performance.now();
    try {
      understand(text);
    } catch {
      expect(text).not.toMatch(/[\p{L}\p{N}]/u);
    }
    expect(performance.now() - since).toBeLessThan(1000);
  });
});
