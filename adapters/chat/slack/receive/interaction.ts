import { z } from 'zod';
import type { ChatAction } from '../../../../src/conversation/action.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { type SlackAddress, threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { whereOf } from './where-of.ts';

const named = z.object({ id: z.string().min(1), name: z.string().optional() });

/** The part of a pressed button that Assay reads; one in App Home has no channel. */
const pressSchema = z.object({
  user: named.extend({ team_id: z.string().optional() }),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: named.nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  container: z
    .object({
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      channel_id: z.string().optional(),
      view_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .nullish(),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string().optional(),
        action_ts: z.string().optional(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export type Press = z.infer<typeof pressSchema>;

/**
 * Undefined for what is no press, and for those of another company in a shared channel. In an
 * organisation people belong to other teams than the one they press in.
 */
export function pressOf(body: unknown, { team }: Pick<Envelope, 'team'>): Press | undefined {
  const press = pressSchema.safeParse(body).data;
  const home = press?.user.team_id;
  const isOutsider =
    !press?.enterprise && team !== undefined && home !== undefined && home !== team;
  return isOutsider ? undefined : press;
}

/** What the pressed element holds. */
export function pressedValue({ actions: [pressed] }: Press): string {
  return pressed?.value ?? pressed?.selected_option?.value ?? '';
}

/** Names the press: Slack stamps each with a time of its own. */
function pressOperation({ user, container, message, actions: [pressed] }: Press): string {
  const on = container?.message_ts ?? message?.ts ?? container?.view_id ?? '';
  return `press:${user.id}:${on}:${pressed?.action_ts ?? ''}:${pressed?.action_id ?? ''}`;
}

/**
 * A pressed button as an event. `directChannel`: where a person is answered who pressed it in App
 * Home. What is pressed on a message that only the person sees is answered to them alone, unless
 * they share it; such a message begins no thread.
 */
export function pressEvent(
  press: Press,
  action: ChatAction,
  envelope: Envelope,
  directChannel?: string,
): IncomingEvent | undefined {
  const channel = press.channel?.id ?? press.container?.channel_id ?? directChannel;
  if (!channel) return undefined;
  const { user, container, message } = press;
  const alone = container?.is_ephemeral === true;
  const messageTs = alone ? undefined : (container?.message_ts ?? message?.ts);
  const threadTs = container?.thread_ts ?? message?.thread_ts ?? messageTs;
  const team = user.team_id ?? envelope.team;
  const address: SlackAddress = {
    channel,
    user: user.id,
    ...(messageTs && { messageTs }),
    ...(threadTs && { threadTs }),
    ...(team && { team }),
    ...(alone && action.do !== 'share' && { ephemeral: true }),
    ...(press.response_url && { responseUrl: press.response_url }),
  };
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: pressOperation(press),
    thread: threadName(channel, threadTs ?? user.id),
    person: personOf(user),
    where: whereOf(channel, press.channel?.name),
    address,
    content: { type: 'action', action },
  };
}

export function personOf({ id, name }: z.infer<typeof named>): IncomingEvent['person'] {
  return { id, sees: 'own', ...(name && { name }) };
}
