import { ask } from '../../src/conversation/ask.ts';
import type { Desk } from '../../src/records/desk.ts';
import { evaluatedOn } from './evaluated-on.ts';
import type { QuestionCase } from './question-cases.ts';
import type { Answered } from './score-answers.ts';

/** Asks the questions one after the other, as the chat does; `onAsked` is told the milliseconds. */
export async function answerQuestions(
  desk: Desk,
  cases: readonly QuestionCase[],
  onAsked: (ms: number) => void,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const [at, expected] of cases.entries()) {
    const since = performance.now();
    answered.push({ expected, answer: await answerTo(desk, expected, `evaluated-${at}`) });
    onAsked(performance.now() - since);
  }
  return answered;
}

async function answerTo(desk: Desk, expected: QuestionCase, thread: string) {
  const { about, before, ask: text } = expected;
  if (before === undefined) {
    const memory = about === undefined ? {} : { supplier: about };
    return ask(desk, text, { memory, asOf: evaluatedOn });
  }
  await ask(desk, before, { thread, asOf: evaluatedOn });
  return ask(desk, text, { thread, asOf: evaluatedOn });
}
