import type { Asked } from '../answers/thread-memory.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { threadMemory } from '../records/thread-record.ts';
import { aboutAnswer } from './about-answer.ts';
import { ask } from './ask.ts';
import type { Watch } from './ask-model/model-question.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { answerReply } from './replies/answer-reply.ts';
import { restrictReply } from './restrict-reply.ts';
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
  { asOf, signal }: HandleOptions,
): Promise<void> {
  const before = memory ?? (await threadMemory(desk.place, turn.thread));
  const given = await ask(desk, text, {
    memory: before,
    signal,
    operation: turn.operation,
    watch: watchFor(desk, turn, tell),
    ...(memory ? {} : { thread: turn.thread }),
    ...(asOf ? { asOf } : {}),
  });
  const question = { text, memory: before };
  await tellReply(desk, answerReply(given), turn, tell, { question, ...aboutAnswer(given) });
}

/** An answer that is being written is shown only where everybody may see all of it. */
function watchFor({ place }: IngestDesk, turn: Turn, tell: Tell): Watch {
  return {
    working: (text) => tell({ type: 'working', text }),
    async writing(answer) {
      const said = answerReply(answer);
      const [first, another] = await restrictReply(place, said, turn, aboutAnswer(answer));
      const isOpen = first?.to === 'everybody' && first.reply.text === said.text && !another;
      if (isOpen) tell({ type: 'writing', text: answer.text });
      else tell({ type: 'working', text: 'Writing the answer' });
    },
  };
}
