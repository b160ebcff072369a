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
  const [opened, performed] = await Promise.allSettled([
    views.open({ trigger_id: triggerId, view: loadingModal('Assay') }),
    bot.perform(event),
  ]);
  if (opened.status === 'rejected') throw opened.reason;
  const said = performed.status === 'fulfilled' ? performed.value : [];
  const form = said.find(({ reply }) => reply.form)?.reply.form;
  const view = form ? drawModal(form, privateMetadata(form, event)) : drawModal(notice(said), '');
  const id = opened.value.view?.id;
  if (id) await views.update({ view_id: id, view });
  if (performed.status === 'rejected') throw performed.reason;
}

/** In place of a form that cannot be given: what was said instead. */
function notice([said]: readonly Said[]): Form {
  const text = said && `${said.reply.headline}\n${said.reply.text}`;
  return {
    title: 'Assay',
    submit: 'Close',
    text: text ?? 'This form cannot be shown now. Try again in a minute.',
    fields: [],
    does: { do: 'submit', form: 'supplier' },
  };
}
