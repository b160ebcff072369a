import { z } from 'zod';
import { formNames } from '../../../../src/conversation/action.ts';
import type { Form } from '../../../../src/conversation/form.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { whereSchema } from '../../../../src/conversation/person.ts';
import { slackAddressSchema } from '../address.ts';

const doesSchema = z.object({
  do: z.literal('submit'),
  form: z.enum(formNames),
  supplier: z.string().optional(),
  criterion: z.string().optional(),
  upload: z.string().optional(),
  request: z.string().optional(),
});

/** What a modal does, and the place it was opened from, where its answer goes. */
const formPlaceSchema = z.object({
  does: doesSchema,
  thread: z.string(),
  where: whereSchema,
  address: slackAddressSchema,
});
export type FormPlace = z.infer<typeof formPlaceSchema>;

/** Slack keeps it with the modal, at most 3,000 characters, and shows it to nobody. */
export function privateMetadata(form: Form, { thread, where, address }: IncomingEvent): string {
  return JSON.stringify({ does: form.does, thread, where, address });
}

export function formPlaceOf(metadata: string): FormPlace | undefined {
  try {
    return formPlaceSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}
