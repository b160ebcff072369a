import { valueOfAction } from '../../../adapters/chat/slack/draw/action-value.ts';
import type { ChatAction } from '../../../src/conversation/action.ts';
import type { Form } from '../../../src/conversation/form.ts';
import { reply, type Said } from '../../../src/conversation/reply.ts';

export const ownerForm: Form = {
  title: 'Supplier',
  submit: 'Save',
  fields: [{ name: 'owner', label: 'Owner', kind: 'person', required: true }],
  does: { do: 'submit', form: 'supplier', supplier: 'Kestrel Controls s.r.o.' },
};

/** One reply that was given. */
export const saidOnce = (parts: Partial<Said['reply']>): readonly Said[] => [
  { id: 's1', reply: reply({ headline: 'Supplier', text: '', ...parts }) },
];

/** A button under a message in a channel, as Slack tells that it was pressed. */
export const slackPress = (action: ChatAction, parts: Record<string, unknown> = {}) => ({
  type: 'block_actions',
  trigger_id: 't-1',
  channel: { id: 'C1', name: 'general' },
  message: { ts: '1790000001.000100', thread_ts: '1780000001.000100' },
  container: { type: 'message', message_ts: '1790000001.000100', channel_id: 'C1' },
  actions: [
    {
      type: 'button',
      action_id: 'assay:0',
      action_ts: '1790000009.1',
      value: valueOfAction(action),
    },
  ],
  ...parts,
});
