import { AssayError } from '../errors.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { ChatTurn } from '../ports/chat-channel.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import type { Inbox } from '../records/inbox-record.ts';
import { type SaidRecord, saidId, saidOf, saidRecords } from '../records/said-record.ts';
import type { EventLease } from './event-lease.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { errorReply } from './replies/error-reply.ts';
import type { Said } from './reply.ts';
import type { Words } from './what-is-said.ts';

type Outbox = NonNullable<Inbox['outbox']>;

/** Writes down what is to be said, before any of it is. */
export async function fillOutbox(
  desk: Desk,
  lease: EventLease,
  event: IncomingEvent,
  words: readonly Words[],
): Promise<Outbox> {
  const { person, where, platform, thread, operation } = event;
  const about = { person, where, platform, thread, operation, at: timestamp(desk) };
  const entries = words.map(({ reply, to, question }, position) => {
    const said: SaidRecord = { reply, to, ...about, ...(question && { question }) };
    return { id: saidId(lease.id, lease.record.receivedAt, position), to, said };
  });
  const outbox = { said: entries.map(({ id, to }) => ({ id, to })), delivered: 0 };
  const written = entries.map(({ id, said }) => saidRecords.replace(undefined, said, id));
  await lease.write((current) => ({ ...current, outbox }), together(...written));
  return outbox;
}

/** Delivers what the chat does not have yet. Throws CHAT_GONE or CHAT_UNREACHABLE. */
export async function deliver(
  desk: Desk,
  lease: EventLease,
  { said, delivered }: Outbox,
  turn: ChatTurn,
  { again, signal }: Readonly<{ again: boolean; signal: AbortSignal }>,
): Promise<void> {
  for (const [at, { id, to }] of [...said.entries()].slice(delivered)) {
    const record = await saidOf(desk.place, id);
    if (!record) continue;
    const delivery = { to, again: again && at === delivered, signal };
    await turn
      .say({ id, reply: record.reply }, delivery)
      .catch((error: unknown) => sayRefusal(desk, error, id, turn, delivery));
    await lease.write((current) => ({ ...current, outbox: { said, delivered: at + 1 } }));
  }
}

/** A chat that takes an answer not is told why instead; when it refuses that too, the log has it. */
async function sayRefusal(
  { log }: Desk,
  error: unknown,
  id: string,
  turn: ChatTurn,
  delivery: Parameters<ChatTurn['say']>[1],
): Promise<void> {
  if (!isRefused(error)) throw error;
  log.error({ said: id, ...bugFields(error) }, 'a chat refused an answer');
  const refusal: Said = { id: `${id}-refused`, reply: errorReply(error.report()) };
  await turn.say(refusal, delivery).catch((again: unknown) => {
    if (!isRefused(again)) throw again;
  });
}

function isRefused(error: unknown): error is AssayError {
  return error instanceof AssayError && error.code === 'CHAT_REFUSED';
}

/** What was said about an event, as it stands in the records. */
export async function saidAbout({ place }: Desk, outbox: Outbox | undefined) {
  const found = await Promise.all(
    (outbox?.said ?? []).map(async ({ id }) => {
      const record = await saidOf(place, id);
      return record ? [{ id, reply: record.reply, to: record.to }] : [];
    }),
  );
  return found.flat();
}
