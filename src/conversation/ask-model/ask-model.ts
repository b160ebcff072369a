import type { Answer } from '../../answers/answer.ts';
import { understandAs } from '../../answers/understand-question/understand-question.ts';
import { AssayError } from '../../errors.ts';
import type { QuestionReading } from '../../ports/question-reader.ts';
import { openMeter } from '../../records/open-meter.ts';
import { addNote } from './add-note.ts';
import { investigate } from './investigate.ts';
import { type ModelQuestion, wordsOf } from './model-question.ts';
import { writeOpen } from './write-open.ts';

/** A whole answer, with every request it takes. */
const deadlineMs = 90_000;

type AskModelOptions = Readonly<{
  /** Aborted when a person stops it or the process ends. */
  signal?: AbortSignal | undefined;
  /** Names the logical event that pays. */
  operation: string;
}>;

/**
 * Has a language model read a question the rules are unsure about, and phrase its answer where code
 * has none. Whatever keeps the model from it, the answer by rules stands and says so in one sentence.
 */
export async function askModel(
  asked: Omit<ModelQuestion, 'work'>,
  { signal: stopped, operation }: AskModelOptions,
): Promise<Answer> {
  const meter = openMeter(asked.desk, { kind: 'answer', operation });
  const deadline = AbortSignal.timeout(deadlineMs);
  const signal = stopped ? AbortSignal.any([stopped, deadline]) : deadline;
  try {
    return await answerWith({ ...asked, work: { signal, meter } });
  } catch (error) {
    const why = stopped?.aborted ? undefined : whyNot(error, deadline);
    if (why === undefined) throw error;
    return addNote(await asked.answering(asked.byRules), why);
  } finally {
    await meter.close();
  }
}

function whyNot(error: unknown, deadline: AbortSignal): string | undefined {
  if (deadline.aborted) return 'The rules alone answered: the language model took too long.';
  const isModels = error instanceof AssayError && error.code.startsWith('MODEL_');
  return isModels ? `The rules alone answered. ${error.message}` : undefined;
}

async function answerWith(asked: ModelQuestion): Promise<Answer> {
  const { model, context, work } = asked;
  const { memory, asOf } = context;
  const reading = await model.questionReader.read(wordsOf(asked), { memory, asOf }, work);
  switch (reading.as) {
    case 'question':
      return answerAsRead(asked, reading);
    case 'several steps':
      return model.evidence === 'none' ? writeOpen(asked) : investigate(asked);
    case 'open':
      return writeOpen(asked, reading.typed);
  }
}

/** What a model took the question for is answered from the records, by code. */
async function answerAsRead(
  asked: ModelQuestion,
  reading: Extract<QuestionReading, { as: 'question' }>,
): Promise<Answer> {
  const { text, context, byRules, model, answering } = asked;
  const understood = understandAs(text, reading, context);
  const isBetter = understood.outcome === 'understood' || byRules.outcome !== 'understood';
  if (!isBetter) return answering(byRules);
  const answer = await answering(understood);
  return { ...answer, model: { name: model.name, did: 'read', dropped: 0 } };
}
