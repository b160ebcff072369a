import { z } from 'zod';
import type { ChatAction } from '../../../../src/conversation/action.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { type SlackAddress, threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { whereOf } from './where-of.ts';

const named = z.object({ id: z.string().min(1), name: z.string().nullish() });

/** The part of a pressed button that Assay reads; one in App Home has no channel. */
const pressSchema = z.object({
  user: named.extend({ team_id: z.string().nullish() }),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: named.nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }).nullish(),
  container: z
    .object({
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      view_id: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  response_url: z.string().nullish(),
  trigger_id: z.string().nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string().nullish(),
        action_ts: z.string().nullish(),
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
  const isOutsider = !press?.enterprise && Boolean(team && home) && home !== team;
  return isOutsider ? undefined : press;
}

/** What the pressed element holds. */
export function pressedValue({ actions: [pressed] }: Press): string {
  return pressed?.value ?? pressed?.selected_option?.value ?? '';
}

/** Names the press: Slack stamps each with a time of its own. */
function pressOperation(press: Press): string {
  const { user, container, message, trigger_id: trigger } = press;
  const [pressed] = press.actions;
  const on = container?.message_ts ?? message?.ts ?? container?.view_id ?? '';
  return `press:${user.id}:${on}:${pressed?.action_ts ?? trigger ?? ''}:${pressed?.action_id ?? ''}`;
}

/**
 * A pressed button as an event. `directChannel`: where a person is answered who pressed it in App
 * Home. What is pressed on a message that only the person sees is answered to them alone, unless
 * they share it.
 */
export function pressEvent(
  press: Press,
  action: ChatAction,
  envelope: Envelope,
  directChannel?: string,
): IncomingEvent | undefined {
  const channel = press.channel?.id ?? press.container?.channel_id ?? directChannel;
  if (!channel) return undefined;
  const { user } = press;
  const alone = press.container?.is_ephemeral === true && action.do !== 'share';
  const { messageTs, threadTs } = messageOf(press);
  const team = user.team_id ?? envelope.team;
  const address: SlackAddress = {
    channel,
    user: user.id,
    ...(messageTs && { messageTs }),
    ...(threadTs && { threadTs }),
    ...(team && { team }),
    ...(alone && { ephemeral: true }),
    ...(press.response_url && { responseUrl: press.response_url }),
  };
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: pressOperation(press),
    thread: threadName(channel, threadTs ?? user.id),
    person: personOf(user),
    where: whereOf(channel, press.channel?.name ?? ''),
    address,
    content: { type: 'action', action },
  };
}

/** The message a button stands on, and its thread; one that only the person sees begins none. */
function messageOf({ container, message }: Press) {
  const messageTs = container?.is_ephemeral ? undefined : (container?.message_ts ?? message?.ts);
  return { messageTs, threadTs: container?.thread_ts ?? message?.thread_ts ?? messageTs };
}

export function personOf({ id, name }: z.infer<typeof named>): IncomingEvent['person'] {
  return { id, sees: 'own', ...(name && { name }) };
}
