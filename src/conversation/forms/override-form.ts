import { z } from 'zod';
import { criterionName, levelMeanings, levelName } from '../../answers/words.ts';
import { catalogue, findCriterion } from '../../criteria/catalogue/catalogue.ts';
import { type KnownLevel, levels } from '../../criteria/criterion.ts';
import { summaryFinding } from '../../posture/summarise.ts';
import { type Desk, today } from '../../records/desk.ts';
import type { Form, FormField } from '../form.ts';
import { requireSupplier, requireSuppliers } from '../require-supplier.ts';
import { summariesOf } from '../summaries-of.ts';

type Of = Readonly<{ supplier?: string | undefined; criterion?: string | undefined }>;

/** What the fields of the form hold. */
export const overrideSchema = z.object({
  level: z.enum(levels, { error: 'Choose E0, E1, E2, E3 or E4.' }),
  reason: z.string().min(3, 'Say why, in a sentence.').max(1_000, 'At most 1,000 characters.'),
});

/** Asks how somebody sees a finding, and why. Throws SUPPLIER_UNKNOWN and its like. */
export async function overrideForm(desk: Desk, of: Of): Promise<Form> {
  const supplier = of.supplier === undefined ? undefined : await requireSupplier(desk, of.supplier);
  if (!supplier) await requireSuppliers(desk);
  const criterion = findCriterion(of.criterion?.toUpperCase() ?? '')?.id;
  const standing =
    supplier && criterion
      ? (await summariesOf(desk, [supplier], today(desk))).map((summary) => {
          const { level, status } = summaryFinding(summary, criterion);
          return `${criterionName(criterion)} of ${supplier.name} is ${levelName(level)}${level === status ? '' : ` (${status})`}. `;
        })
      : [];
  return {
    title: 'See a finding otherwise',
    submit: 'Record',
    text: `${standing.join('')}The computed level stays; what you say stands beside it, with your name and reason.`,
    fields: [
      ...(supplier ? [] : [whose]),
      ...(criterion ? [] : [which]),
      { name: 'level', label: 'Level as you see it', kind: 'choice', options, required: true },
      {
        name: 'reason',
        label: 'Reason',
        kind: 'text',
        hint: 'What you saw, where and when.',
        required: true,
      },
    ],
    typed: `override ${criterion ?? 'SCD-02'} for ${supplier?.name ?? 'SUPPLIER'} to E2 because REASON`,
    does: {
      do: 'submit',
      form: 'override',
      ...(supplier && { supplier: supplier.name }),
      ...(criterion && { criterion }),
    },
  };
}

const whose: FormField = { name: 'supplier', label: 'Supplier', kind: 'supplier', required: true };

const which: FormField = {
  name: 'criterion',
  label: 'Criterion',
  kind: 'choice',
  options: catalogue.map(({ id }) => ({ label: criterionName(id), value: id })),
  required: true,
};

const options = levels.map((level: KnownLevel) => ({
  label: `${level}: ${levelMeanings[level]}`,
  value: level,
}));
