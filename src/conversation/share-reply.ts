import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { commitAudited } from '../records/audit.ts';
import { timestamp } from '../records/desk.ts';
import { saidOf } from '../records/said-record.ts';
import type { Tell, Turn } from './message.ts';
import { cannotShareReply, goneReply } from './replies/said-replies.ts';
import { mayShare } from './restrict-reply.ts';

/**
 * Shows everybody what only the person has seen, and writes down who did. Only somebody to whom it
 * was said, and who may still see all of it, can.
 */
export async function shareReply(
  desk: IngestDesk,
  id: string,
  turn: Turn,
  tell: Tell,
): Promise<void> {
  const { place } = desk;
  const { person } = turn;
  const said = await saidOf(place, id);
  if (!said) return tell({ type: 'reply', reply: goneReply(), to: 'asker' });
  const isTheirs = said.person.id === person.id || person.sees === 'everything';
  if (!isTheirs || !(await mayShare(place, said.reply, person))) {
    return tell({ type: 'reply', reply: cannotShareReply(), to: 'asker' });
  }
  const deed = { at: timestamp(desk), by: person.id, action: 'reply shared', detail: id } as const;
  await commitAudited(place, {}, deed);
  const { share: _, ...reply } = said.reply;
  const facts = [...reply.facts, { label: 'Shared by', value: person.name ?? person.id }];
  tell({
    type: 'reply',
    reply: { ...reply, facts, sensitivity: 'quotes' },
    to: 'everybody',
    ...(said.question && { question: said.question }),
  });
}
