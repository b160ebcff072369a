import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { QuestionCase } from './question-cases.ts';
import { scoreAnswers } from './score-answers.ts';

const expected = (details: Partial<QuestionCase>): QuestionCase => ({
  ask: 'Are they certified?',
  outcome: 'answered',
  outcomeAccept: [],
  verdictAccept: [],
  reasonAccept: [],
  cites: [],
  mayCite: [],
  ...details,
});

const answer = (details: Partial<Answer>): Answer => ({
  outcome: 'answered',
  question: { kind: 'certification' },
  text: '',
  citations: [],
  asOf: '2026-11-23',
  ...details,
});

const citing = (...places: readonly (readonly [file: string, page: number])[]) =>
  places.map(([file, page]) => ({ evidenceId: file, file, page, quote: 'words' }));

describe('test/eval/score-answers.ts', () => {
  test('a yes where the papers say no is counted apart', () => {
    const { scores, misses } = scoreAnswers([
      { expected: expected({ verdict: 'no' }), answer: answer({ verdict: 'yes' }) },
      { expected: expected({ verdict: 'yes' }), answer: answer({ verdict: 'no' }) },
    ]);
    expect(scores).toMatchObject({ outcomes: 1, verdicts: 0, wrongYes: 1 });
    expect(misses[0]).toMatch(/^WRONG YES/);
  });

  test('a yes to what must be refused is wrong too', () => {
    const { scores } = scoreAnswers([
      {
        expected: expected({ outcome: 'refused', reason: 'prediction' }),
        answer: answer({ verdict: 'yes' }),
      },
    ]);
    expect(scores).toMatchObject({ outcomes: 0, verdicts: null, wrongYes: 1 });
  });

  test('a yes nobody labelled is no wrong yes', () => {
    const { scores, misses } = scoreAnswers([
      { expected: expected({}), answer: answer({ verdict: 'yes' }) },
    ]);
    expect(scores.wrongYes).toBe(0);
    expect(misses).toEqual([]);
  });

  test('refusals count against what was refused and what had to be', () => {
    const refused = (reason: Answer['reason']) =>
      answer({ outcome: 'refused', ...(reason && { reason }) });
    const { scores } = scoreAnswers([
      {
        expected: expected({ outcome: 'refused', reason: 'no_document' }),
        answer: refused('no_document'),
      },
      {
        expected: expected({ outcome: 'refused', reason: 'no_document' }),
        answer: refused('prediction'),
      },
      { expected: expected({ outcome: 'refused', reason: 'no_document' }), answer: answer({}) },
      { expected: expected({}), answer: refused('no_document') },
    ]);
    expect(scores.refusals).toEqual({ precision: 0.667, recall: 0.667, reasons: 0.5 });
  });

  test('what is accepted beside the label is right', () => {
    const { scores, misses } = scoreAnswers([
      {
        expected: expected({ verdict: 'no', verdictAccept: ['partly'] }),
        answer: answer({ verdict: 'partly' }),
      },
      {
        expected: expected({ outcome: 'clarify', outcomeAccept: ['answered'] }),
        answer: answer({}),
      },
    ]);
    expect(scores).toMatchObject({ outcomes: 1, verdicts: 1 });
    expect(misses).toEqual([]);
  });

  test('citations are those of the labelled papers and pages', () => {
    const { scores, misses } = scoreAnswers([
      {
        expected: expected({ cites: ['soc2.pdf#9', 'soc2.pdf#10'], mayCite: ['letter.pdf'] }),
        answer: answer({
          citations: citing(['soc2.pdf', 9], ['soc2.pdf', 3], ['letter.pdf', 1]),
        }),
      },
    ]);
    expect(scores.citations).toEqual({ precision: 0.667, recall: 0.5 });
    expect(misses).toEqual(['"Are they certified?": soc2.pdf#10 is not cited']);
  });
});
