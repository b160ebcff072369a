import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { threadMemory } from '../records/thread-record.ts';
import { ask } from './ask.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { answerReply } from './replies/answer-reply.ts';

/** Answers what somebody asked, and tells it with what is needed to answer it again. */
export async function tellAnswer(
  desk: IngestDesk,
  { text, thread }: Turn & Readonly<{ text: string }>,
  tell: Tell,
  { asOf }: HandleOptions,
): Promise<void> {
  const memory = await threadMemory(desk.place, thread);
  const given = await ask(desk, text, { thread, ...(asOf ? { asOf } : {}) });
  tell({
    type: 'reply',
    reply: answerReply(given),
    to: 'everybody',
    question: { text, memory },
  });
}
