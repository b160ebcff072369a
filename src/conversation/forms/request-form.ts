import { mostAsked } from '../../answers/drafts/write-evidence-request.ts';
import { requestsFor } from '../../answers/requests/next-requests.ts';
import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { summaryFinding } from '../../posture/summarise.ts';
import { type Desk, today } from '../../records/desk.ts';
import { requestWithId } from '../../records/request-record.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Form, FormField } from '../form.ts';
import { requireSupplier } from '../require-supplier.ts';
import { summariesOf } from '../summaries-of.ts';

type Of = Readonly<{ supplier?: string | undefined; request?: string | undefined }>;

const weeksToAnswer = 3;

/**
 * What a supplier is asked for: what is missing, the most important first, or what a draft holds.
 * Without a name it asks whom. Throws SUPPLIER_UNKNOWN and its like.
 */
export async function requestForm(desk: Desk, of: Of): Promise<Form> {
  const draft = of.request === undefined ? undefined : await requestWithId(desk.place, of.request);
  const name = draft?.data.supplier ?? of.supplier;
  const supplier = name === undefined ? undefined : await requireSupplier(desk, name);
  const day = today(desk);
  const { recipient, note } = draft?.data ?? {};
  return {
    title: 'Request evidence',
    submit: supplier ? 'Write the draft' : 'Next',
    text: supplier
      ? `From ${supplier.name}. Assay writes the letter; you send it yourself.`
      : 'Whom do you want to ask?',
    fields: supplier
      ? [
          {
            name: 'documents',
            label: 'Documents',
            kind: 'text',
            value: (
              draft?.data.documents.map(({ title }) => title) ??
              (await missing(desk, supplier, day))
            ).join('\n'),
            hint: `One per line, at most ${mostAsked}: take out what you do not want, add what you do.`,
            required: true,
          },
          {
            name: 'deadline',
            label: 'Answer until',
            kind: 'line',
            value:
              draft?.data.deadline ??
              Temporal.PlainDate.from(day).add({ weeks: weeksToAnswer }).toString(),
            hint: 'A day as YYYY-MM-DD.',
            required: true,
          },
          optional('recipient', 'E-mail of the supplier', 'line', recipient),
          optional('note', 'What you want to add', 'text', note),
        ]
      : [{ name: 'supplier', label: 'Supplier', kind: 'supplier', required: true }],
    typed: `request evidence from ${supplier?.name ?? 'SUPPLIER'} by 2027-01-31`,
    does: {
      do: 'submit',
      form: 'request',
      ...(supplier && { supplier: supplier.name }),
      ...(draft && { request: draft.data.id }),
    },
  };
}

function optional(name: string, label: string, kind: 'line' | 'text', value = ''): FormField {
  return { name, label, kind, value, required: false };
}

/** Titles of what is missing on a day. */
async function missing(desk: Desk, supplier: Supplier, day: string): Promise<string[]> {
  const [summary] = await summariesOf(desk, [supplier], day);
  if (!summary) return [];
  const findings = catalogue.map(({ id, mustHave }) => ({
    criterion: id,
    mustHave,
    ...summaryFinding(summary, id),
  }));
  return requestsFor(findings)
    .slice(0, mostAsked)
    .map(({ title }) => title);
}
