import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { sentenceCheck } from '../../../src/answers/check-citations.ts';
import { type Question, questionSchema } from '../../../src/answers/question.ts';
import { portfolio } from '../../support/portfolio.ts';

const facts = portfolio();
const kestrel = 'Kestrel Controls s.r.o.';
const nordwerk = 'Nordwerk Automation AG';

/** An open answer that quotes these words of a paper of Kestrel. */
function quoting(...quotes: readonly string[]): Answer {
  return {
    outcome: 'answered',
    question: { kind: 'open', supplier: kestrel, text: 'What do they do?' },
    text: quotes.map((quote, at) => `- "${quote}" [${at + 1}]`).join('\n'),
    citations: quotes.map((quote) => ({ evidenceId: 'ev-1', file: 'policy.pdf', page: 3, quote })),
    asOf: '2026-11-23',
  };
}

function lookedUp(...questions: readonly unknown[]): Answer[] {
  return questions.map((one) => answerQuestion(questionSchema.parse(one) as Question, facts));
}

function reasonAgainst(sentence: string, answers: readonly Answer[], mayRepeat = true) {
  const checked = sentenceCheck(answers, { mayRepeat, register: facts.suppliers })(sentence);
  return checked.kept ? undefined : checked.reason;
}

describe('src/answers/prose/check-sentence.ts', () => {
  test.each([
    [
      'Releases are signed by the build server [1].',
      'All releases are signed by the build server.',
    ],
    ['Kestrel signs its releases [1].', 'Kestrel signs all of its releases.'],
    ['No exceptions were noted [1].', 'No exceptions were noted.'],
    ['Fuzzing is planned for 2027 [1].', 'Fuzzing is planned for 2027.'],
    [
      'Kestrel is not certified to IEC 62443-4-1 [1].',
      'Kestrel is not certified to IEC 62443-4-1.',
    ],
    ['Backups are tested twice a year [1].', 'Backups of the source code are tested twice a year.'],
  ])('"%s" stands on "%s"', (sentence, quote) => {
    expect(reasonAgainst(sentence, [quoting(quote)], false)).toBeUndefined();
  });

  test.each([
    ['Kestrel is certified to IEC 62443-4-1 [1].', 'Kestrel is not certified to IEC 62443-4-1.'],
    [
      'Kestrel is certified to IEC 62443-4-1 [1].',
      'Kestrel is preparing to be certified to IEC 62443-4-1.',
    ],
    ['Kestrel is not certified to IEC 62443-4-1 [1].', 'Kestrel is certified to IEC 62443-4-1.'],
    ['Exceptions were noted [1].', 'No exceptions were noted.'],
    ['No exceptions were noted [1].', 'Exceptions were noted in two tests.'],
    ['Kestrel fuzzes its protocols [1].', 'Fuzzing of protocols is planned for 2027.'],
    ['Releases are signed [1].', 'Releases are not signed.'],
    ['Kestrel is certified [1].', 'We require our suppliers to be certified.'],
  ])('"%s" turns around "%s"', (sentence, quote) => {
    expect(reasonAgainst(sentence, [quoting(quote)], false)).toBe('it turns around what it cites');
  });

  test.each([
    ['All releases are signed [1].', 'Releases of the gateway are signed.'],
    ['Releases are signed and firmware is encrypted [1].', 'Releases are signed.'],
    ['Kestrel fuzzes its protocols weekly [1].', 'Kestrel fuzzes its protocols.'],
    ['Kestrel runs penetration tests [1].', 'Kestrel has a vulnerability policy.'],
    ['It was issued on 2028-02-29 [1].', 'issued on 2025-03-01, valid until 2028-02-29'],
    [
      'For 25 of 2 changes no approval was recorded [1].',
      'For 2 of 25 changes no approval was recorded.',
    ],
    ['Customers may rely on them [1].', 'Kestrel has a vulnerability policy.'],
  ])('"%s" says more than "%s"', (sentence, quote) => {
    expect(reasonAgainst(sentence, [quoting(quote)], false)).toBe('what it cites does not say so');
  });

  test.each([
    'See https://evil.example/x for the rest [1].',
    'Releases are signed, see www.evil.com [1].',
    'Releases are signed, write to ciso@evil.com [1].',
  ])('"%s" is dropped for its link', (sentence) => {
    expect(reasonAgainst(sentence, [quoting('Releases are signed.')])).toBe('it holds a link');
  });

  test('an answer cannot begin with a verdict that code did not give', () => {
    const answers = lookedUp({
      kind: 'certification',
      supplier: nordwerk,
      standard: 'IEC 62443-4-1',
    });
    expect(answers[0]?.verdict).toBe('no');
    expect(reasonAgainst('Yes, Nordwerk is aligned with IEC 62443-4-1 [1].', answers)).toBe(
      'it gives another verdict',
    );
  });

  describe('over several answers', () => {
    const answers = lookedUp(
      { kind: 'portfolio', filter: { by: 'certificate', standard: 'IEC 62443-4-1', valid: false } },
      { kind: 'certification', supplier: kestrel, standard: 'IEC 62443-4-1' },
      { kind: 'next-requests', supplier: nordwerk },
      { kind: 'practice', supplier: 'Helio Systems Oy', criterion: 'SCD-05' },
    );

    test.each([
      '2 of 3 suppliers have no valid IEC 62443-4-1 certificate.',
      'Nordwerk Automation AG has no valid IEC 62443-4-1 certificate.',
      'Nordwerk Automation AG and Helio Systems Oy have no valid IEC 62443-4-1 certificate.',
      'The certificate of Kestrel Controls s.r.o. is valid until 2028-02-29 [1].',
      'Ask Nordwerk Automation AG for the threat model of the product.',
    ])('"%s" repeats what was looked up', (sentence) => {
      expect(reasonAgainst(sentence, answers)).toBeUndefined();
    });

    test.each([
      [
        'Nordwerk Automation AG has a valid IEC 62443-4-1 certificate.',
        'it turns around what it cites',
      ],
      ['Kestrel Controls s.r.o. has no valid IEC 62443-4-1 certificate.', undefined],
      ['3 of 3 suppliers have no valid IEC 62443-4-1 certificate.', undefined],
      [
        'Brightwell Ltd has no valid IEC 62443-4-1 certificate.',
        'the name Brightwell is not in what it cites',
      ],
      ['Nordwerk Automation AG has a certificate that is valid until 2028-02-29.', undefined],
      [
        'Nordwerk Automation AG has a threat model of the product on file.',
        'it decides what is unknown',
      ],
      ['Nordwerk Automation AG has a threat model of the product.', 'it decides what is unknown'],
      ['Helio Systems Oy does no fuzzing.', undefined],
      ['They have no penetration test.', undefined],
    ])('"%s" does not', (sentence, reason) => {
      const against = reasonAgainst(sentence, answers);
      expect(against).toBeDefined();
      if (reason) expect(against).toBe(reason);
    });
  });
});
