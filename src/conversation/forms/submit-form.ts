import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import type { ChatAction } from '../action.ts';
import type { HandleOptions, Tell, Turn } from '../message.ts';
import { submitOverride } from './submit-override.ts';
import { submitSupplier } from './submit-supplier.ts';
import { submitUpload } from './submit-upload.ts';

export type Submit = Extract<ChatAction, { do: 'submit' }>;

/** Does what a form that was filled in asks for; what is wrong with it is told field by field. */
export async function submitForm(
  desk: IngestDesk,
  submit: Submit,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  if (submit.form === 'upload') return submitUpload(desk, submit, turn, tell, options);
  const reply =
    submit.form === 'override'
      ? await submitOverride(desk, submit, turn, options)
      : await submitSupplier(desk, submit, turn, options);
  tell({ type: 'reply', reply, to: reply.form ? 'asker' : 'everybody' });
}
