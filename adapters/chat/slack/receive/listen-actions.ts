import type { ChatAction } from '../../../../src/conversation/action.ts';
import { actionOfValue } from '../draw/action-value.ts';
import { type Envelope, envelopeOf } from './envelope.ts';
import { type Press, pressEvent, pressedValue, pressOf } from './interaction.ts';
import { openForm } from './open-form.ts';
import type { Receiving } from './receiving.ts';

/** Buttons and menus, wherever they stand. */
export function listenToActions(receiving: Receiving): void {
  const { app, bot, later } = receiving;
  app.action({ type: 'block_actions' }, async ({ body, context, ack }) => {
    const envelope = envelopeOf(context);
    const press = pressOf(body, envelope);
    const action = press && actionOfValue(pressedValue(press));
    const event = press && action && (await eventOf(receiving, press, action, envelope));
    if (!event) return ack();
    if (action.do === 'open') {
      later('open a form', () => openForm(receiving, event, press.trigger_id ?? ''));
    } else {
      await bot.receive(event);
    }
    await ack();
  });
}

/** What is pressed in App Home is answered in the direct messages. */
async function eventOf(
  { client }: Receiving,
  press: Press,
  action: ChatAction,
  envelope: Envelope,
) {
  const event = pressEvent(press, action, envelope);
  if (event) return event;
  const { conversations } = await client(envelope.workspace);
  const { channel } = await conversations.open({ users: press.user.id });
  return pressEvent(press, action, envelope, channel?.id);
}
