import type { TeamsAddress } from '../address.ts';
import type { OutgoingActivity } from '../transport.ts';

/** The activity with who says it, to whom and where, as the wire has it. */
export function outgoingWire(to: TeamsAddress, activity: OutgoingActivity) {
  return {
    ...activity,
    channelId: to.channelId,
    serviceUrl: to.serviceUrl,
    from: { id: to.bot },
    recipient: { id: to.user },
    conversation: { id: to.conversation, tenantId: to.tenant },
    ...(to.activity ? { replyToId: to.activity } : {}),
  };
}
