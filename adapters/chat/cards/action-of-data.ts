import { z } from 'zod';
import { type ChatAction, chatActionSchema } from '../../../src/conversation/action.ts';

/** Before the name of a field, so that a field called "supplier" is not the supplier of the form. */
const prefix = 'field-';

/** The id of the input of a field. */
export function inputId(field: string): string {
  return `${prefix}${field}`;
}

const dataSchema = z.record(z.string(), z.unknown());

/**
 * What a button of a card sends back: the action, and, for a form, its inputs beside it. Undefined
 * when it is no such thing; anybody may have written it.
 */
export function actionOfData(data: unknown): ChatAction | undefined {
  const record = dataSchema.safeParse(data).data;
  if (!record) return undefined;
  if (record['do'] !== 'submit') return chatActionSchema.safeParse(record).data;
  const values = Object.entries(record)
    .filter(([key, value]) => key.startsWith(prefix) && typeof value === 'string')
    .map(([key, value]) => [key.slice(prefix.length), value]);
  return chatActionSchema.safeParse({ ...record, values: Object.fromEntries(values) }).data;
}
