import { z } from 'zod';

/**
 * What we buy. Version checks apply only to orders that name a version; GOV-04 and GOV-05 apply to
 * hosted services (criteria rules, section 3).
 */
export const orderSchema = z.object({
  product: z.string(),
  version: z.string().optional(),
  kind: z.enum(['product', 'hosted service']).default('product'),
});
export type Order = z.infer<typeof orderSchema>;

export const tierSchema = z.enum(['critical', 'important', 'standard']);
export type Tier = z.infer<typeof tierSchema>;

/** A company we buy from. Entity, site, product and version checks compare evidence with this record. */
export const supplierSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** The legal entity on our contract. */
  contractingEntity: z.string().optional(),
  /** The legal entity that develops and makes the product; defaults to the contracting entity. */
  manufacturer: z.string().optional(),
  parent: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().optional(),
  developmentSites: z.array(z.string()).default([]),
  orders: z.array(orderSchema).default([]),
  tier: tierSchema.optional(),
  /** The person on our side. */
  owner: z.string().optional(),
  /** The same person by the id of the chat. Only the settings form sets it: it opens evidence. */
  ownerId: z.string().optional(),
  /** Names of existing suppliers this one resembles; a person decides whether they are one. */
  similarTo: z.array(z.string()).default([]),
});
export type Supplier = z.infer<typeof supplierSchema>;
