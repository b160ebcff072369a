import { z } from 'zod';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { messageOperation, type SlackAddress, threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { fileReference, sharedFileSchema } from './file-reference.ts';
import { plainText } from './plain-text.ts';
import { whereOf } from './where-of.ts';

/** What people say. Every other subtype is an edit, a deletion or a notice. */
const said: ReadonlySet<string> = new Set(['', 'file_share', 'thread_broadcast', 'me_message']);

/** The part of `message` and `app_mention` that Assay reads. */
const messageSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  channel: z.string().min(1),
  channel_type: z.string().nullish(),
  user: z.string().min(1),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string().min(1),
  thread_ts: z.string().nullish(),
  parent_user_id: z.string().nullish(),
  user_team: z.string().nullish(),
  team: z.string().nullish(),
  files: z.array(sharedFileSchema).nullish(),
});
type Message = z.infer<typeof messageSchema>;

/**
 * Who a message is meant for: everything in a direct message; in a channel what mentions Assay, files,
 * and answers in a thread that Assay began. `in thread`: meant for Assay if it remembers the thread.
 */
type MeantFor = 'assay' | 'in thread' | 'others';

export type HeardMessage = Readonly<{ event: IncomingEvent; meantFor: MeantFor }>;

/**
 * A message as an event; the twins `message` and `app_mention` of one post make the same one. A mention
 * without a word asks for help. Undefined: nobody's words (bots, edits, deletions, Assay itself), or
 * those of another company in a shared channel, which must learn nothing about our suppliers.
 */
export function messageEvent(body: unknown, envelope: Envelope): HeardMessage | undefined {
  const { data: message } = messageSchema.safeParse(body);
  if (!message || !isSaidByPerson(message, envelope)) return undefined;
  const { channel, ts, user } = message;
  const threadTs = message.thread_ts || ts;
  const team = message.user_team ?? message.team ?? envelope.team;
  const where = whereOf(channel, message.channel_type ?? '');
  const address: SlackAddress = {
    channel,
    threadTs,
    messageTs: ts,
    user,
    ...(team && { team }),
  };
  const event: IncomingEvent = {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: messageOperation(channel, ts),
    thread: threadName(channel, threadTs),
    person: { id: user, sees: 'own' },
    where,
    address,
    content: contentOf(message, envelope),
  };
  return { event, meantFor: meantFor(message, envelope, where.kind === 'direct') };
}

function contentOf({ channel, text, files }: Message, { botUser }: Envelope) {
  const references = (files ?? []).map((file) => fileReference(file, { channel }));
  const plain = plainText(text ?? '', botUser);
  const words = plain === '' && references.length === 0 ? 'help' : plain;
  return { type: 'message' as const, text: words, files: references };
}

function isSaidByPerson(message: Message, envelope: Envelope): boolean {
  if (!said.has(message.subtype ?? '') || message.bot_id) return false;
  return message.user !== envelope.botUser && !isOutsider(message, envelope);
}

function isOutsider({ user_team, team }: Message, { insiders }: Envelope): boolean {
  const home = user_team ?? team;
  return insiders !== undefined && typeof home === 'string' && !insiders.includes(home);
}

function meantFor(message: Message, { botUser }: Envelope, direct: boolean): MeantFor {
  if (direct || message.type === 'app_mention' || (message.files ?? []).length > 0) return 'assay';
  if (botUser && (message.text ?? '').includes(`<@${botUser}`)) return 'assay';
  if (!message.thread_ts || message.thread_ts === message.ts) return 'others';
  return botUser && message.parent_user_id === botUser ? 'assay' : 'in thread';
}
