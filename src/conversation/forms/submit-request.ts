import { z } from 'zod';
import { mostAsked } from '../../answers/drafts/write-evidence-request.ts';
import type { RequestedDocument } from '../../answers/requests/evidence-request.ts';
import { requestableNamed } from '../../answers/requests/requestable.ts';
import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import { today } from '../../records/desk.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { formReply } from '../replies/form-reply.ts';
import { draftReply } from '../replies/request-replies.ts';
import type { Reply } from '../reply.ts';
import { draftRequest } from '../requests/draft-request.ts';
import { requireSupplier } from '../require-supplier.ts';
import { checkValues, problemsReply } from './check-values.ts';
import { requestForm } from './request-form.ts';
import type { Submit } from './submit-form.ts';

/** The day is looked at with the form; an address holds nothing that begins another header. */
const requestSchema = z.object({
  documents: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.replace(/^[-*•]\s+/u, '').trim())
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().max(300, 'One line is too long.'))
        .min(1, 'Name at least one document.')
        .max(mostAsked, `At most ${mostAsked}: a supplier who is asked for more answers none.`),
    ),
  deadline: z.iso.date('Write the day as YYYY-MM-DD.'),
  recipient: z
    .union([z.literal(''), z.email().max(200)], { error: 'This is no e-mail address.' })
    .optional(),
  note: z.string().max(1_000, 'At most 1,000 characters.').optional(),
});

/** Writes the draft that the form asks for; without a supplier it shows the form of the one chosen. */
export async function submitRequest(
  desk: IngestDesk,
  { supplier: of, request, values }: Submit,
  turn: Turn,
  { asOf = today(desk) }: HandleOptions,
): Promise<Reply> {
  const supplier = await requireSupplier(desk, of ?? values['supplier'] ?? '');
  const form = await requestForm(desk, { supplier: supplier.name, request });
  if (of === undefined) return formReply(form);
  const checked = checkValues(requestSchema, values);
  if ('problems' in checked) return problemsReply(form, values, checked.problems);
  const { documents, deadline, recipient, note } = checked.data;
  if (deadline <= asOf) {
    return problemsReply(form, values, { deadline: 'The day has to be after today.' });
  }
  const draft = await draftRequest(desk, supplier, turn, {
    documents: documents.map(documentNamed),
    deadline,
    asOf,
    ...(recipient && { recipient }),
    ...(note && { note }),
    ...(request !== undefined && { instead: request }),
  });
  return draftReply(draft, supplier);
}

function documentNamed(title: string): RequestedDocument {
  const known = requestableNamed(title);
  return {
    title,
    criteria: [...(known?.criteria ?? [])],
    acceptedInstead: (known?.acceptedInstead ?? []).map(({ what }) => what),
  };
}
