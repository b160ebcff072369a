import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import type { ChatAction } from '../action.ts';
import type { HandleOptions, Tell, Turn } from '../message.ts';
import { submitOverride } from './submit-override.ts';
import { submitRequest } from './submit-request.ts';
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
  const reply = await submitters[submit.form](desk, submit, turn, options);
  tell({ type: 'reply', reply, to: reply.form ? 'asker' : 'everybody' });
}

const submitters = {
  override: submitOverride,
  request: submitRequest,
  supplier: submitSupplier,
} as const;
