import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { drawOptions } from '../draw/draw-options.ts';
import { valuesOf } from '../draw/values-of.ts';
import { blockIdOf, formCallbackId } from '../draw/view-ids.ts';
import { envelopeOf } from './envelope.ts';
import { formPlaceOf } from './form-place.ts';
import { personOf } from './interaction.ts';
import { publishHome } from './listen-home.ts';
import type { Receiving } from './receiving.ts';

/** Slack waits three seconds for the answer to a form. */
const answerMs = 2_500;

/** Suggestions while a supplier is typed, and forms that were filled in. */
export function listenToForms(receiving: Receiving): void {
  const { app, bot, later } = receiving;
  app.options<'block_suggestion'>(
    { type: 'block_suggestion' },
    async ({ payload, context, ack }) => {
      const names = await bot.suppliersLike(envelopeOf(context).workspace, payload.value);
      await ack({ options: drawOptions(names) });
    },
  );
  app.view({ type: 'view_submission', callback_id: formCallbackId }, async (sent) => {
    const { body, view, context, ack } = sent;
    const place = formPlaceOf(view.private_metadata);
    if (!place) return ack();
    const { does, ...at } = place;
    const values = valuesOf(view.state.values);
    const event: IncomingEvent = {
      platform: 'slack',
      workspace: envelopeOf(context).workspace,
      // The same form sent with other values, after a problem, is another event.
      operation: `form:${view.id}:${hash('sha256', JSON.stringify(values)).slice(0, 20)}`,
      person: personOf(body.user),
      ...at,
      content: { type: 'action', action: { ...does, values } },
    };
    const performed = bot.perform(event, { keep: true });
    const inTime = await Promise.race([performed, wait(answerMs, undefined, { ref: false })]);
    const problems = inTime?.find(({ reply }) => reply.problems)?.reply.problems;
    if (problems) {
      later('settle a form', () => bot.settle(event, { shown: true }));
      return ack({ response_action: 'errors', errors: byBlock(problems) });
    }
    later('say what a form did', async () => {
      await performed;
      await bot.settle(event, { shown: false });
      await publishHome(receiving, event.workspace, event.person.id);
    });
    return ack();
  });
}

/** Slack shows a problem at the block that it names. */
const byBlock = (problems: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(problems).map(([field, text]) => [blockIdOf(field), text]));
