import type { SlashCommand } from '@slack/bolt';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { threadName } from '../address.ts';
import type { Envelope } from './envelope.ts';
import { plainText } from './plain-text.ts';
import { whereOf } from './where-of.ts';

/**
 * "/assay …" as a message. A command has no message, so its thread is the person's in the channel,
 * and what is answered in a channel is shown to nobody else.
 */
export function commandEvent(command: SlashCommand, envelope: Envelope): IncomingEvent {
  const { channel_id: channel, user_id: user, user_name: name, response_url } = command;
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: `command:${command.trigger_id || response_url}`,
    thread: threadName(channel, user),
    person: { id: user, sees: 'own', ...(name && { name }) },
    where: whereOf(channel, command.channel_name),
    address: {
      channel,
      user,
      ephemeral: true,
      ...(envelope.team && { team: envelope.team }),
      ...(response_url && { responseUrl: response_url }),
    },
    content: { type: 'message', text: plainText(command.text ?? '') || 'help', files: [] },
  };
}
