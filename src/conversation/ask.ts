import type { Answer } from '../answers/answer.ts';
import { answerUnderstanding, factsFor } from '../answers/answer-understanding.ts';
import { memoryAfter, type ThreadMemory } from '../answers/thread-memory.ts';
import { understandQuestion } from '../answers/understand-question/understand-question.ts';
import { type Desk, today } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import { loadFacts } from './load-facts.ts';

/** Where and for which day a question is asked. */
export type AskOptions = Readonly<{
  /** Name of the thread, so that "they" has a meaning; without it nothing is remembered. */
  thread?: string;
  /** What it was about when the question was asked. @defaultValue what it is about now */
  memory?: ThreadMemory;
  /** YYYY-MM-DD. @defaultValue today */
  asOf?: string;
}>;

/**
 * Answers a question from the records of the workspace: understand, load what is needed, answer,
 * remember what the thread is about. Throws QUESTION_INVALID.
 */
export async function ask(desk: Desk, text: string, options: AskOptions = {}): Promise<Answer> {
  const asOf = options.asOf ?? today(desk);
  const [suppliers, memory] = await Promise.all([
    listSuppliers(desk.place),
    options.memory ?? (options.thread ? threadMemory(desk.place, options.thread) : {}),
  ]);
  const understanding = understandQuestion(text, { suppliers, memory, asOf });
  const facts = await loadFacts(desk, factsFor(understanding), {
    suppliers,
    asOf,
    ...(understanding.outcome === 'understood' ? { question: understanding.question } : {}),
  });
  const answer = answerUnderstanding(understanding, facts);
  if (options.thread) {
    await rememberThread(desk.place, options.thread, memoryAfter(memory, text, answer));
  }
  return answer;
}
