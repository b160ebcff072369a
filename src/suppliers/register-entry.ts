import { z } from 'zod';
import { orderSchema, tierSchema } from './supplier.ts';
import { nameProblem, supplierName } from './supplier-name.ts';

const name = z.string({ error: 'is missing' }).superRefine((value, context) => {
  const problem = nameProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});
const cleanName = name.transform(supplierName);

const orderEntrySchema = orderSchema.extend({
  product: cleanName,
  version: z.string().min(1).max(100).optional(),
});

/** One supplier as a person registers it: the JSON keys and CSV columns of the register. */
export const registerEntrySchema = z.object({
  name: cleanName,
  aliases: z.array(cleanName).default([]),
  contractingEntity: cleanName.optional(),
  manufacturer: cleanName.optional(),
  parent: cleanName.optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/u, 'must be a two-letter country code (ISO 3166-1), for example "CZ"')
    .transform((code) => code.toUpperCase())
    .optional(),
  developmentSites: z.array(cleanName).default([]),
  orders: z.array(orderEntrySchema).default([]),
  tier: tierSchema.optional(),
  owner: cleanName.optional(),
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** Column and key names, in the order a CSV shows them. */
export const registerColumns = [
  'name',
  'aliases',
  'contractingEntity',
  'parent',
  'country',
  'developmentSites',
  'orders',
  'manufacturer',
  'tier',
  'owner',
] as const satisfies readonly (keyof RegisterEntry)[];
