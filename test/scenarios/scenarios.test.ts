import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { answerSchema } from '../../src/answers/answer.ts';
import { answerDataSchemas } from '../../src/answers/answer-data.ts';
import { refusalDataSchema } from '../../src/answers/refuse.ts';
import { playThread } from '../support/play-thread.ts';
import { portfolio } from '../support/portfolio.ts';
import { readScenario, type Turn } from '../support/scenario.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const facts = portfolio();

function checkShape(answer: Answer): void {
  expect(() => answerSchema.parse(answer)).not.toThrow();
  if (answer.outcome === 'clarify') return;
  if (answer.outcome === 'refused') {
    expect(() => refusalDataSchema.parse(answer.data)).not.toThrow();
    return;
  }
  const kind = answer.question.kind as keyof typeof answerDataSchemas;
  expect(() => answerDataSchemas[kind].parse(answer.data)).not.toThrow();
}

function checkTurn({ turn, answer }: Readonly<{ turn: Turn; answer: Answer }>, name: string): void {
  const where = `${name}:${turn.line} ${turn.question}\n${answer.text}\n`;
  const detail = answer.reason ?? answer.verdict ?? '-';
  expect([answer.outcome, detail, answer.question.kind], where).toEqual(turn.outcome);
  for (const words of turn.says) expect(answer.text, where).toContain(words);
  for (const words of turn.neverSays) expect(answer.text, where).not.toContain(words);
  const cited = answer.citations.map(({ file, quote }) => `${file}: ${quote}`).join('\n');
  for (const words of turn.cites) expect(cited, where).toContain(words);
  const labels = answer.options?.map(({ label }) => label) ?? [];
  for (const label of turn.offers) expect(labels, where).toContain(label);
  checkShape(answer);
}

describe.each(files)('%s', (name) => {
  test.each(readScenario(new URL(name, folder)))('$title', (thread) => {
    for (const played of playThread(thread, facts)) checkTurn(played, name);
  });
});
