import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { checkCitations } from '../../src/answers/check-citations.ts';
import { portfolio } from '../support/portfolio.ts';

const supplier = 'Kestrel Controls s.r.o.';
const answer: Answer = answerQuestion(
  { kind: 'certification', supplier, standard: 'IEC 62443-4-1', aspect: 'held' },
  portfolio(),
);

function dropped(prose: string): string[] {
  return checkCitations(prose, answer).dropped.map(({ reason }) => reason);
}

describe('src/answers/check-citations.ts', () => {
  test('a sentence that repeats what is proven is kept', () => {
    const prose = 'Kestrel Controls s.r.o. holds an IEC 62443-4-1 certificate at ML 3 [1].';
    expect(checkCitations(prose, answer)).toEqual({ text: prose, dropped: [] });
  });

  test('a date may be written in another way', () => {
    expect(dropped('It is valid until 29 February 2028 [1].')).toEqual([]);
  });

  test.each([
    ['They are certified.', 'it cites nothing'],
    ['They are certified [9].', 'there is no citation 9'],
    ['They are certified [0].', 'there is no citation 0'],
    ['It is valid until 1 March 2029 [1].', 'the date 2029-03-01 is not in what it cites'],
    ['The certificate states ML 4 [1].', 'the number 4 is not in what it cites'],
    ['It was issued by Bureau Zephyr [1].', 'the name Bureau is not in what it cites'],
  ])('%s is dropped', (prose, reason) => {
    expect(dropped(prose)).toEqual([reason]);
  });

  test('a false sentence is dropped and the true one beside it kept', () => {
    const { text, dropped: out } = checkCitations(
      'The level is ML 3 [1]. The level is ML 4 [1]. Trust me.',
      answer,
    );
    expect(text).toBe('The level is ML 3 [1].');
    expect(out).toHaveLength(2);
  });
});
