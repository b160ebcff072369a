import type { Answer } from '../answers/answer.ts';
import type { Asked } from '../answers/thread-memory.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { threadMemory } from '../records/thread-record.ts';
import { ask } from './ask.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { answerReply } from './replies/answer-reply.ts';
import { tellReply } from './tell-reply.ts';

/**
 * Answers a question and tells the answer, with what is needed to answer it again. `memory`: what
 * the thread was about when it was asked first; what it is about now then stays as it is.
 */
export async function tellAnswer(
  desk: IngestDesk,
  { text, memory }: Readonly<{ text: string; memory?: Asked['memory'] }>,
  turn: Turn,
  tell: Tell,
  { asOf }: HandleOptions,
): Promise<void> {
  const before = memory ?? (await threadMemory(desk.place, turn.thread));
  const given = await ask(desk, text, {
    memory: before,
    ...(memory ? {} : { thread: turn.thread }),
    ...(asOf ? { asOf } : {}),
  });
  const question = { text, memory: before };
  await tellReply(desk, answerReply(given), turn, tell, { question, ...aboutOf(given) });
}

/** Answers that list verdicts: who, what level, until when. */
const overviews: readonly string[] = [
  'posture',
  'gaps',
  'compare',
  'portfolio',
  'expiries',
  'changes',
  'evidence-list',
  'next-requests',
  'export',
];

function aboutOf({ question }: Answer) {
  const { supplier, suppliers } = question as Readonly<{
    supplier?: string;
    suppliers?: readonly string[];
  }>;
  return {
    suppliers: [...(supplier === undefined ? [] : [supplier]), ...(suppliers ?? [])],
    overview: overviews.includes(question.kind),
  };
}
