import { z } from 'zod';
import type { Where } from '../../../src/conversation/person.ts';
import type { TeamsActivity } from './activity.ts';

/**
 * Where Teams takes an answer: a conversation reference as plain JSON, without anybody's name.
 * `activity` is what is answered, where something is.
 */
export const addressSchema = z.object({
  serviceUrl: z.string().min(1),
  channelId: z.string().min(1),
  /** With ";messageid=…" it is a thread of a channel. */
  conversation: z.string().min(1),
  kind: z.enum(['direct', 'group', 'channel']),
  tenant: z.string().min(1),
  bot: z.string().min(1),
  /** Teams' id of the person, not Entra's. */
  user: z.string().min(1),
  activity: z.string().min(1).exactOptional(),
  /** Of the person's device, IANA. */
  timeZone: z.string().exactOptional(),
});
export type TeamsAddress = z.infer<typeof addressSchema>;

const kinds: Readonly<Record<string, Where['kind']>> = {
  personal: 'direct',
  groupChat: 'group',
  channel: 'channel',
};

/** The kind of a conversation; local clients leave it out, and then it is the 1:1 chat. */
export function kindOf({ conversation }: TeamsActivity): Where['kind'] {
  const stated = kinds[conversation.conversationType ?? ''];
  return stated ?? (conversation.isGroup ? 'group' : 'direct');
}

/** The conversation without the thread: of a channel, the channel. */
export function placeOf(conversation: string): string {
  const [place = conversation] = conversation.split(';messageid=');
  return place;
}

/** Where to answer an activity of this tenant. */
export function addressOf(activity: TeamsActivity, tenant: string): TeamsAddress {
  return {
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    conversation: activity.conversation.id,
    kind: kindOf(activity),
    tenant,
    bot: activity.recipient.id,
    user: activity.from.id,
    ...(activity.id ? { activity: activity.id } : {}),
    ...(activity.localTimezone ? { timeZone: activity.localTimezone } : {}),
  };
}
