import type { Asked } from '../answers/thread-memory.ts';
import type { Desk } from '../records/desk.ts';
import type { Tell, Turn } from './message.ts';
import type { About } from './quoted-papers.ts';
import type { Reply } from './reply.ts';
import { restrictReply } from './restrict-reply.ts';

/** Tells a reply to those who may see it. */
export async function tellReply(
  { place }: Pick<Desk, 'place'>,
  said: Reply,
  turn: Pick<Turn, 'person' | 'where'>,
  tell: Tell,
  { question, ...about }: About & Readonly<{ question?: Asked }> = {},
): Promise<void> {
  for (const { reply, to } of await restrictReply(place, said, turn, about)) {
    tell({ type: 'reply', reply, to, ...(question && { question }) });
  }
}
