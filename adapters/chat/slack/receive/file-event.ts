import { z } from 'zod';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { fileKey, type SlackAddress, threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { fileReference } from './file-reference.ts';
import { whereOf } from './where-of.ts';

const fileSharedSchema = z.object({
  file_id: z.string().min(1),
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  event_ts: z.string().min(1),
});

/**
 * `file_shared`: a file without its message. Undefined for files of Assay itself. The time of the
 * event is not the message's, so the thread is only a name until the file was looked up; so is whose
 * the file is, in a channel that is shared with another company.
 */
export function fileEvent(body: unknown, envelope: Envelope): IncomingEvent | undefined {
  const parsed = fileSharedSchema.safeParse(body);
  if (!parsed.success || parsed.data.user_id === envelope.botUser) return undefined;
  const { file_id: id, channel_id: channel, user_id: user, event_ts: ts } = parsed.data;
  const address: SlackAddress = { channel, user, ...(envelope.team && { team: envelope.team }) };
  const { insiders } = envelope;
  const file = fileReference({ id }, { channel, ...(insiders && { insiders: [...insiders] }) });
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: `file:${fileKey({ id, channel })}`,
    thread: threadName(channel, ts),
    person: { id: user, sees: 'own' },
    where: whereOf(channel),
    address,
    content: { type: 'file', file },
  };
}
