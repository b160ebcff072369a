import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { proseSentences, sentenceCheck } from '../../../src/answers/check-citations.ts';
import { questionSchema } from '../../../src/answers/question.ts';
import { proseMutators } from '../../support/mutations/prose-mutators.ts';
import { portfolio } from '../../support/portfolio.ts';

const facts = portfolio();
const names = facts.suppliers.map(({ name }) => name);
const asked = (supplier: string) => [
  { kind: 'certification', supplier, standard: 'IEC 62443-4-1' },
  { kind: 'certification', supplier, standard: 'ISO/IEC 27001' },
  { kind: 'assurance-report', supplier },
  { kind: 'exceptions', supplier },
  { kind: 'security-test', supplier },
  { kind: 'practice', supplier, criterion: 'SCD-05' },
  { kind: 'practice', supplier, criterion: 'VUL-01' },
  { kind: 'support-period', supplier },
  { kind: 'evidence-list', supplier },
  { kind: 'gaps', supplier },
  { kind: 'subservice', supplier },
  { kind: 'red-flags', supplier },
];
const answers = names
  .flatMap(asked)
  .map((question) => answerQuestion(questionSchema.parse(question), facts));

const foreign = [
  { of: names[0] ?? '', text: 'is certified to IEC 62443-4-1:2018 at ML 3' },
  { of: names[0] ?? '', text: 'has a certificate that is valid until 2028-02-29' },
  { of: names[0] ?? '', text: 'had a penetration test by Redshank Security GmbH' },
];

const lines = (text: string) => text.split('\n').map((line) => line.replace(/^- /u, ''));
const bare = (text: string) => text.replace(/\s?\[\d+\]/gu, '');

/** What code said, sentence by sentence, as a model may repeat it after one look-up or after all. */
function trueSentences() {
  const whole = sentenceCheck(answers, { mayRepeat: true, register: facts.suppliers });
  let before = 0;
  return answers.flatMap((answer) => {
    const one = sentenceCheck([answer], { mayRepeat: true, register: facts.suppliers });
    const about = 'supplier' in answer.question ? (answer.question.supplier ?? '') : '';
    const said = lines(answer.text).flatMap(proseSentences);
    const moved = (text: string) =>
      text.replace(/\[(\d+)\]/gu, (_, mark) => `[${Number(mark) + shift}]`);
    const shift = before;
    before += answer.citations.length;
    return said.flatMap((text) => [
      { text, about, check: one },
      { text: moved(text), about, check: whole },
    ]);
  });
}

const sentences = trueSentences();
const kept = sentences.filter(({ text, check }) => check(text).kept);
const truths = new Set(sentences.map(({ text }) => bare(text)));

/** Enough of each kind, spread over all sentences. */
const most = 150;
const spread = <T>(all: readonly T[]): T[] => {
  const step = Math.ceil(all.length / most);
  return all.filter((_, at) => at % step === 0);
};

const mistakes = Object.entries(proseMutators).flatMap(([kind, change]) => {
  const all = kept.flatMap(({ text, about, check }) =>
    change({ text, about, names, foreign })
      .filter((mutated) => !truths.has(bare(mutated)))
      .map((mutated) => ({ kind, mutated, check })),
  );
  return spread(all);
});

describe('src/answers/prose: sentences that were true', () => {
  test('what code said may be repeated', () => {
    expect(kept.length).toBeGreaterThan(0.55 * sentences.length);
  });

  test.each(Object.keys(proseMutators))('%s is not kept', (name) => {
    const all = mistakes.filter(({ kind }) => kind === name);
    const believed = all.filter(({ mutated, check }) => check(mutated).kept);
    expect(believed.map(({ mutated }) => mutated)).toEqual([]);
    expect(all.length).toBeGreaterThan(10);
  });

  test('there are more than a thousand of them', () => {
    expect(mistakes.length).toBeGreaterThan(1_000);
  });
});
