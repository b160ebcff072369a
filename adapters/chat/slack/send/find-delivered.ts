import { z } from 'zod';
import { eventType } from './part.ts';
import { slackFault } from './slack-error.ts';
import { call, type SlackPlace } from './slack-place.ts';

const answerSchema = z.object({
  messages: z.array(
    z.object({
      metadata: z
        .object({
          event_type: z.literal(eventType),
          event_payload: z.object({ said: z.string(), part: z.number() }),
        })
        .optional()
        .catch(undefined),
      bot_id: z.string().optional(),
      files: z
        .array(z.object({ name: z.string().nullish() }))
        .optional()
        .catch(undefined),
    }),
  ),
});

export type Delivered = Readonly<{ parts: ReadonlySet<number>; files: ReadonlySet<string> }>;

const nothing: Delivered = { parts: new Set(), files: new Set() };

/**
 * What of a reply an earlier process has posted, by the marks on the messages after the one that is
 * answered. Needs *:history, which is optional in channels: without it nothing is found, and Slack
 * may show a reply twice after a crash, unless it drops the second one by its client_msg_id.
 */
export async function findDelivered(
  place: SlackPlace,
  said: string,
  signal: AbortSignal,
): Promise<Delivered> {
  const { channel, messageTs } = place.address;
  const { threadTs } = place;
  const method = threadTs ? 'conversations.replies' : 'conversations.history';
  const args = {
    channel,
    ...(threadTs && { ts: threadTs }),
    ...(messageTs && { oldest: messageTs }),
    include_all_metadata: true,
    limit: 100,
  };
  try {
    const { messages } = answerSchema.parse(await call(place, method, args, signal));
    const marks = messages.flatMap(({ metadata }) => metadata?.event_payload ?? []);
    const ours = marks.filter((mark) => mark.said === said);
    const names = messages.flatMap(({ bot_id, files = [] }) => (bot_id ? files : []));
    return {
      parts: new Set(ours.map(({ part }) => part)),
      files: new Set(names.flatMap(({ name }) => name ?? [])),
    };
  } catch (error) {
    if (slackFault(error)?.code === 'CHAT_REFUSED') return nothing;
    throw error;
  }
}
