import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import { listSuppliers } from '../../records/supplier-record.ts';
import { resolveSupplier } from '../../suppliers/resolve-supplier.ts';
import { nameProblem } from '../../suppliers/supplier-name.ts';
import type { HandleOptions, Tell, Turn } from '../message.ts';
import { fileWaiting } from '../settle-upload.ts';
import { type Problems, problemsReply, type Values } from './check-values.ts';
import type { Submit } from './submit-form.ts';
import { uploadForm } from './upload-form.ts';

/** Files the waiting upload under the supplier that was chosen or typed. */
export async function submitUpload(
  desk: IngestDesk,
  { upload = '', values }: Submit,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const problems = await problemsOf(desk, values);
  if (Object.keys(problems).length > 0) {
    const reply = problemsReply(uploadForm({ upload }), values, problems);
    return tell({ type: 'reply', reply, to: 'asker' });
  }
  const supplier = named(values, 'supplier') || named(values, 'newSupplier');
  await fileWaiting(desk, { upload, supplier }, turn, tell, options);
}

const named = (values: Values, field: string) => (values[field] ?? '').trim();

async function problemsOf({ place }: IngestDesk, values: Values): Promise<Problems> {
  const supplier = named(values, 'supplier');
  const fresh = named(values, 'newSupplier');
  if (supplier !== '' && fresh !== '') return { newSupplier: 'Choose one or name one, not both.' };
  if (supplier === '' && fresh === '') return { supplier: 'Choose a supplier or name a new one.' };
  if (supplier === '') {
    const problem = nameProblem(fresh);
    return problem === undefined ? {} : { newSupplier: `The name ${problem}.` };
  }
  const resolution = resolveSupplier(supplier, await listSuppliers(place));
  if (resolution.outcome === 'resolved') return {};
  const among =
    resolution.outcome === 'ambiguous'
      ? `It may mean ${resolution.candidates.map(({ name }) => name).join(' or ')}.`
      : 'Nobody is registered under that name; enter it as a new supplier.';
  return { supplier: among };
}
