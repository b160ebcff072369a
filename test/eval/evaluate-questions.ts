import { answerQuestions } from './answer-questions.ts';
import type { Evaluation, Reader } from './evaluation.ts';
import { questionCases, questionSets } from './question-cases.ts';
import { sampleDesk } from './sample-desk.ts';
import { scoreAnswers } from './score-answers.ts';

export type QuestionRun = Readonly<{
  scores: NonNullable<Evaluation['questions']>;
  misses: readonly string[];
  /** Milliseconds of each question. */
  times: readonly number[];
}>;

/** Asks both sets of questions of a desk that holds the samples. */
export async function evaluateQuestions({ model }: Reader): Promise<QuestionRun> {
  const desk = await sampleDesk(model);
  const times: number[] = [];
  const misses: string[] = [];
  const scores: Record<string, ReturnType<typeof scoreAnswers>['scores']> = {};
  try {
    for (const set of questionSets) {
      const cases = questionCases(set);
      if (cases.length === 0) continue;
      const scored = scoreAnswers(await answerQuestions(desk, cases, (ms) => times.push(ms)));
      scores[set] = scored.scores;
      misses.push(...scored.misses);
    }
  } finally {
    await desk.close();
  }
  return { scores, misses, times };
}
