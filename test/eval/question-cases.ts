import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { verdictSchema } from '../../src/answers/answer.ts';
import { refusalReasonSchema } from '../../src/answers/refusal-reasons.ts';

const outcomeSchema = z.enum(['answered', 'refused', 'clarify']);

/** What a careful reader of the samples expects; `…Accept` and `mayCite` list what is right too. */
const expectedSchema = z.object({
  /** Registered name of the supplier the thread was about before. */
  about: z.string().optional(),
  outcome: outcomeSchema,
  outcomeAccept: z.array(outcomeSchema).default([]),
  verdict: verdictSchema.optional(),
  verdictAccept: z.array(verdictSchema).default([]),
  reason: refusalReasonSchema.optional(),
  reasonAccept: z.array(refusalReasonSchema).default([]),
  /** "file.pdf" or "file.pdf#3": has to be cited. */
  cites: z.array(z.string()).default([]),
  mayCite: z.array(z.string()).default([]),
});

const ownSchema = expectedSchema.extend({ ask: z.string() });
const byNumberSchema = expectedSchema.extend({
  no: z.number(),
  /** Which of several questions under one number, from 1. */
  part: z.number().optional(),
  /** Number of the question that was asked before in the same thread. */
  after: z.number().optional(),
});

export type QuestionCase = z.output<typeof expectedSchema> &
  Readonly<{ ask: string; before?: string }>;

export const questionSets = ['own', 'criteria'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** Composed questions that are not part of the repository; absent on most machines. */
const published = path.resolve(import.meta.dirname, '../../../shared/criteria/questions.md');

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

export function questionCases(set: QuestionSet): readonly QuestionCase[] {
  if (set === 'own') return z.array(ownSchema).parse(read('questions.json'));
  if (!existsSync(published)) return [];
  const texts = readQuestions(readFileSync(published, 'utf8'));
  return z
    .array(byNumberSchema)
    .parse(read('questions-of-criteria.json'))
    .flatMap(({ no, part, after, ...expected }) => {
      const ask = textOf(texts.get(no) ?? '', part);
      const before = after === undefined ? undefined : textOf(texts.get(after) ?? '');
      return ask === '' ? [] : [{ ...expected, ask, ...(before && { before }) }];
    });
}

/** "12. The question — what a good answer does", one a line. */
function readQuestions(text: string): ReadonlyMap<number, string> {
  const lines = [...text.matchAll(/^(\d{1,3})\. (.{1,500}?) — /gmu)];
  return new Map(lines.map(([, no, question]) => [Number(no), question ?? '']));
}

/** Without the note in brackets at the end; one of several alternatives where `part` says so. */
function textOf(question: string, part?: number): string {
  const one = part === undefined ? question : (question.split(' / ')[part - 1] ?? '');
  const quoted = /^user asks "(.{1,300})"$/u.exec(one.trim());
  return (quoted?.[1] ?? one).replace(/ \([^()]{1,80}\)$/u, '').trim();
}
