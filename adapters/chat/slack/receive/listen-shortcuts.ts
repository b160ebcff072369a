import type { webApi } from '@slack/bolt';
import type { Form } from '../../../../src/conversation/form.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { threadName } from '../address.ts';
import { drawModal } from '../draw/draw-modal.ts';
import { valuesOf } from '../draw/values-of.ts';
import { type Envelope, envelopeOf } from './envelope.ts';
import type { Receiving } from './receiving.ts';
import { evidenceEvent } from './shortcut-event.ts';
import { whereOf } from './where-of.ts';

/** The modal of "Ask about a supplier". */
const askView = 'ask_supplier';

const askForm: Form = {
  title: 'Ask about a supplier',
  submit: 'Ask',
  text: 'The answer comes as a direct message.',
  fields: [
    { name: 'supplier', label: 'Supplier', kind: 'supplier', required: true },
    {
      name: 'question',
      label: 'Question',
      kind: 'line',
      hint: 'Empty: where the supplier stands.',
      required: false,
    },
  ],
  does: { do: 'submit', form: 'supplier' },
};

/** "Add as evidence" on a message, and "Ask about a supplier" from anywhere. */
export function listenToShortcuts({ app, bot, client, later }: Receiving): void {
  app.shortcut('evidence_from_message', async ({ body, context, ack, respond }) => {
    const event = evidenceEvent(body, envelopeOf(context));
    const outcome = event && (await bot.receive(event));
    await ack();
    if (outcome === 'taken') return;
    const text = event
      ? 'The files of this message were handed in before; look into its thread.'
      : 'This message has no file.';
    later('answer a shortcut', () => respond({ response_type: 'ephemeral', text }));
  });
  app.shortcut('ask_supplier', async ({ body, context, ack }) => {
    const { workspace } = envelopeOf(context);
    later('open a form', async () => {
      const view: webApi.ViewsOpenArguments['view'] = {
        ...drawModal(askForm, ''),
        callback_id: askView,
      };
      await (await client(workspace)).views.open({ trigger_id: body.trigger_id, view });
    });
    await ack();
  });
  app.view({ callback_id: askView, type: 'view_submission' }, async (sent) => {
    const { body, view, context, ack } = sent;
    const envelope = envelopeOf(context);
    const { conversations } = await client(envelope.workspace);
    const { channel } = await conversations.open({ users: body.user.id });
    const asked = { view: view.id, user: body.user.id, channel: channel?.id ?? '' };
    await bot.receive(askEvent(asked, valuesOf(view.state.values), envelope));
    await ack();
  });
}

function askEvent(
  { view, user, channel }: Readonly<{ view: string; user: string; channel: string }>,
  { supplier = '', question = '' }: Readonly<Record<string, string>>,
  envelope: Envelope,
): IncomingEvent {
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    operation: `ask:${view}`,
    thread: threadName(channel, view),
    person: { id: user, sees: 'own' },
    where: whereOf(channel, 'im'),
    address: { channel, user, ...(envelope.team && { team: envelope.team }) },
    content: {
      type: 'message',
      text: question.trim() ? `${supplier}: ${question}` : `How is ${supplier} doing?`,
      files: [],
    },
  };
}
