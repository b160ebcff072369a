import { z } from 'zod';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { type SlackAddress, threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { fileReference, sharedFileSchema } from './file-reference.ts';
import { personOf } from './interaction.ts';
import { whereOf } from './where-of.ts';

const shortcutSchema = z.object({
  user: z.object({
    id: z.string().min(1),
    name: z.string().nullish(),
    team_id: z.string().nullish(),
  }),
  channel: z.object({ id: z.string().min(1), name: z.string().nullish() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    files: z.array(sharedFileSchema).nullish(),
  }),
  action_ts: z.string(),
  response_url: z.string().nullish(),
});

/**
 * "Add as evidence" on a message: its files, handed in by whoever chose the shortcut. Undefined when
 * the message has no file.
 */
export function evidenceEvent(body: unknown, envelope: Envelope): IncomingEvent | undefined {
  const parsed = shortcutSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { user, channel, message, action_ts, response_url } = parsed.data;
  const files = (message.files ?? []).map((file) => fileReference(file, { channel: channel.id }));
  if (files.length === 0) return undefined;
  const threadTs = message.thread_ts ?? message.ts;
  const team = user.team_id ?? envelope.team;
  const address: SlackAddress = {
    channel: channel.id,
    user: user.id,
    threadTs,
    messageTs: message.ts,
    ...(team && { team }),
    ...(response_url && { responseUrl: response_url }),
  };
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: `evidence:${channel.id}:${message.ts}:${action_ts}`,
    thread: threadName(channel.id, threadTs),
    person: personOf(user),
    where: whereOf(channel.id, channel.name ?? ''),
    address,
    content: { type: 'message', text: '', files },
  };
}
