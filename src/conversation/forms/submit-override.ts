import { findCriterion } from '../../criteria/catalogue/catalogue.ts';
import { AssayError } from '../../errors.ts';
import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { recordOverride } from '../record-override.ts';
import type { Reply } from '../reply.ts';
import { requireSupplier } from '../require-supplier.ts';
import { checkValues, type Problems, problemsReply } from './check-values.ts';
import { overrideForm, overrideSchema } from './override-form.ts';
import type { Submit } from './submit-form.ts';

/** Puts an override on file; what is missing is asked for in the form. */
export async function submitOverride(
  desk: IngestDesk,
  { supplier: of, criterion: id, values }: Submit,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const checked = checkValues(overrideSchema, values);
  const criterion = findCriterion((id ?? values['criterion'] ?? '').toUpperCase());
  const supplier = await requireSupplier(desk, of ?? values['supplier'] ?? '').catch(whyNot);
  const problems: Problems = {
    ...('problems' in checked && checked.problems),
    ...(!criterion && { criterion: 'Choose a criterion.' }),
    ...('problem' in supplier && { supplier: supplier.problem }),
  };
  if ('problems' in checked || !criterion || 'problem' in supplier) {
    const known = 'problem' in supplier ? {} : { supplier: supplier.name };
    const form = await overrideForm(desk, { ...known, criterion: criterion?.id });
    return problemsReply(form, values, problems);
  }
  return recordOverride(
    desk,
    { supplier, criterion: criterion.id, ...checked.data },
    turn,
    options,
  );
}

/** A name that means nobody is a problem of its field. */
function whyNot(error: unknown): Readonly<{ problem: string }> {
  if (!(error instanceof AssayError)) throw error;
  return { problem: `${error.message} ${error.remedy}` };
}
