import { describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/answers/answer.ts';
import { answerDataSchemas } from '../../src/answers/answer-data.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { factsNeeded } from '../../src/answers/facts.ts';
import type { Question } from '../../src/answers/question.ts';
import { refusalDataSchema } from '../../src/answers/refuse.ts';
import { understandQuestion } from '../../src/answers/understand-question/understand-question.ts';
import { portfolio } from '../support/portfolio.ts';
import { questionsByKind } from '../support/questions.ts';

const facts = portfolio();
const kestrel = 'Kestrel Controls s.r.o.';
const memory = { supplier: kestrel, compared: [kestrel, 'Nordwerk Automation AG'] };

const questions = Object.values(questionsByKind)
  .flat()
  .flatMap((text) => {
    const understood = understandQuestion(text, { ...facts, memory });
    return understood.outcome === 'understood' ? [{ text, question: understood.question }] : [];
  });

describe('src/answers/answer-question.ts', () => {
  test('nearly every question is understood', () => {
    expect(questions.length).toBeGreaterThan(100);
  });

  test.each(questions)('$text is answered in the published shape', ({ question }) => {
    const answer = answerQuestion(question, facts);
    const { kind } = question;
    expect(answerSchema.parse(answer)).toBeDefined();
    const shape = answer.outcome === 'refused' ? refusalDataSchema : answerDataSchemas[kind];
    expect(shape.safeParse(answer.data).error).toBeUndefined();
  });

  test.each(questions)('$text cites only what exists, and cites all of it', ({ question }) => {
    const { text, citations } = answerQuestion(question, facts);
    const marks = [...text.matchAll(/\[(\d{1,2})\]/gu)].map(([, number]) => Number(number));
    const cited = citations.map((_, at) => at + 1);
    expect(cited.every((number) => marks.includes(number))).toBe(true);
    const papers = [...facts.bySupplier.values()].flatMap(({ input }) => input.evidence);
    const known = new Map(papers.map(({ evidence }) => [evidence.id, evidence.file]));
    for (const { evidenceId, file } of citations) expect(known.get(evidenceId)).toBe(file);
  });

  test.each(questions)('$text about one supplier quotes no other', ({ question }) => {
    const { citations } = answerQuestion(question, facts);
    const { suppliers } = factsNeeded(question);
    const own = suppliers.flatMap((name) => facts.bySupplier.get(name)?.input.evidence ?? []);
    const ids = new Set(own.map(({ evidence }) => evidence.id));
    const foreign = citations.filter(({ evidenceId }) => !ids.has(evidenceId));
    expect(suppliers.length === 0 ? [] : foreign).toEqual([]);
  });

  test('a question for another day is answered for that day', () => {
    const question: Question = { kind: 'posture', supplier: kestrel, on: '2030-01-01' };
    const answer = answerQuestion(question, facts);
    expect(answer.asOf).toBe('2030-01-01');
    expect(answer.text).toContain('as of 2030-01-01');
    expect(answer.text).not.toBe(answerQuestion({ ...question, on: undefined }, facts).text);
  });

  test('a supplier that was not loaded is never answered for', () => {
    const answer = answerQuestion({ kind: 'gaps', supplier: 'Zephyr AG' }, facts);
    expect(answer).toMatchObject({ outcome: 'refused', reason: 'supplier_unknown', citations: [] });
  });

  test('the same facts give the same answer', () => {
    const [first] = questions;
    if (!first) throw new Error('There is no question.');
    const answers = [1, 2].map(() => JSON.stringify(answerQuestion(first.question, facts)));
    expect(answers[0]).toBe(answers[1]);
  });
});
