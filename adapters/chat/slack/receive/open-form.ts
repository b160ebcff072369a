import type { Form } from '../../../../src/conversation/form.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Said } from '../../../../src/conversation/reply.ts';
import { drawModal, loadingModal } from '../draw/draw-modal.ts';
import { privateMetadata } from './form-place.ts';
import type { Receiving } from './receiving.ts';

/**
 * Shows a form. Slack lets a modal be opened for three seconds after the press, so one that says
 * "loading" comes first and the form takes its place.
 */
export async function openForm(
  { bot, client }: Receiving,
  event: IncomingEvent,
  triggerId: string,
): Promise<void> {
  const { views } = await client(event.workspace);
  const [opened, said] = await Promise.all([
    views.open({ trigger_id: triggerId, view: loadingModal('Assay') }),
    bot.perform(event),
  ]);
  const form = said.find(({ reply }) => reply.form)?.reply.form;
  const view = form ? drawModal(form, privateMetadata(form, event)) : drawModal(notice(said), '');
  const id = opened.view?.id;
  if (id) await views.update({ view_id: id, view });
}

/** In place of a form that cannot be given: what was said instead. */
function notice([said]: readonly Said[]): Form {
  const text = said && `${said.reply.headline}\n${said.reply.text}`;
  return {
    title: 'Assay',
    submit: 'Close',
    text: text ?? 'This form is not there any more.',
    fields: [],
    does: { do: 'submit', form: 'supplier' },
  };
}
