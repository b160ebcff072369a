import { randomUUID } from 'node:crypto';
import type { Answer } from '../answers/answer.ts';
import { answerUnderstanding, factsFor } from '../answers/answer-understanding.ts';
import { memoryAfter, type ThreadMemory } from '../answers/thread-memory.ts';
import { isUnsure } from '../answers/understand-question/is-unsure.ts';
import type { QuestionContext } from '../answers/understand-question/reading.ts';
import { understandQuestion } from '../answers/understand-question/understand-question.ts';
import type { Understanding } from '../answers/understand-question/understanding.ts';
import { type Desk, today } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import { askModel } from './ask-model/ask-model.ts';
import type { Watch } from './ask-model/model-question.ts';
import { loadFacts } from './load-facts.ts';

/** Where and for which day a question is asked. */
export type AskOptions = Readonly<{
  /** Name of the thread, so that "they" has a meaning; without it nothing is remembered. */
  thread?: string;
  /** What it was about when the question was asked. @defaultValue what it is about now */
  memory?: ThreadMemory;
  /** YYYY-MM-DD. @defaultValue today */
  asOf?: string;
  /** Ends what a language model does. */
  signal?: AbortSignal;
  /** Names the logical event; what a language model costs is booked on it. @defaultValue a new one */
  operation?: string;
  /** Told what a language model does, and what it wrote so far. */
  watch?: Watch;
}>;

const nobody: Watch = { working: () => undefined, writing: () => Promise.resolve() };

/**
 * Answers a question from the records of the workspace: understand, load what is needed, answer,
 * remember what the thread is about. Where the rules are unsure a language model is asked, if there
 * is one. Throws QUESTION_INVALID, and CANCELLED once `signal` is aborted.
 */
export async function ask(desk: Desk, text: string, options: AskOptions = {}): Promise<Answer> {
  const asOf = options.asOf ?? today(desk);
  const [suppliers, memory] = await Promise.all([
    listSuppliers(desk.place),
    options.memory ?? (options.thread ? threadMemory(desk.place, options.thread) : {}),
  ]);
  const context = { suppliers, memory, asOf };
  const answer = await answerWords(desk, text, context, options);
  if (options.thread) {
    await rememberThread(desk.place, options.thread, memoryAfter(memory, text, answer));
  }
  return answer;
}

function answerWords(
  desk: Desk,
  text: string,
  context: QuestionContext,
  { signal, operation = randomUUID(), watch = nobody }: AskOptions,
): Promise<Answer> {
  const byRules = understandQuestion(text, context);
  const answering = (one: Understanding) => answerFromRecords(desk, one, context);
  const { model } = desk;
  if (!model || !isUnsure(text, byRules)) return answering(byRules);
  const asked = { desk, model, text, context, byRules, answering, watch };
  return askModel(asked, { signal, operation });
}

async function answerFromRecords(
  desk: Desk,
  understanding: Understanding,
  { suppliers, asOf }: QuestionContext,
): Promise<Answer> {
  const facts = await loadFacts(desk, factsFor(understanding), {
    suppliers,
    asOf,
    ...(understanding.outcome === 'understood' ? { question: understanding.question } : {}),
  });
  return answerUnderstanding(understanding, facts);
}
