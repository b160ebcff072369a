import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { saidOf } from '../records/said-record.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { goneReply } from './replies/said-replies.ts';
import { tellAnswer } from './tell-answer.ts';

/** Answers the question of a reply again, for today, as its thread stood when it was asked. */
export async function askAgain(
  desk: IngestDesk,
  id: string,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const said = await saidOf(desk.place, id);
  const isHere = said?.where.id === turn.where.id || said?.person.id === turn.person.id;
  if (!said?.question || !isHere) {
    return tell({ type: 'reply', reply: goneReply(), to: 'asker' });
  }
  await tellAnswer(desk, said.question, { ...turn, thread: said.thread }, tell, options);
}
