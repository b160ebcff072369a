import { z } from 'zod';
import { observationSchema } from './sbom-facts.ts';

/** How a component of one file was found again in the other; by name alone it may be another one. */
const identitySchema = z.enum(['purl', 'cpe', 'name']);

const sideSchema = z.object({
  /** Name and version of the subject, as far as the file says. */
  name: z.string().optional(),
  version: z.string().optional(),
  createdOn: z.string().optional(),
  components: z.number().int().nonnegative(),
});

const diffComponentSchema = z.object({
  name: z.string(),
  version: z.string().optional(),
  purl: z.string().optional(),
  pointer: z.string(),
});
export type DiffComponent = z.infer<typeof diffComponentSchema>;

const diffPairSchema = z.object({
  identity: identitySchema,
  before: diffComponentSchema,
  after: diffComponentSchema,
});
export type DiffPair = z.infer<typeof diffPairSchema>;

const diffChangeSchema = diffPairSchema.extend({ from: z.string(), to: z.string() });
export type DiffChange = z.infer<typeof diffChangeSchema>;

/** What changed from one SBOM of a product to another. Every list is in the order of its file. */
export const sbomDiffSchema = z.object({
  before: sideSchema,
  after: sideSchema,
  /** Whether both say they are about the same product; null where one does not say. */
  sameProduct: z.boolean().nullable(),
  added: z.array(diffComponentSchema),
  removed: z.array(diffComponentSchema),
  upgraded: z.array(diffPairSchema),
  downgraded: z.array(diffPairSchema),
  /** Another version, of which nobody can tell whether it is a newer one. */
  changed: z.array(diffPairSchema),
  licences: z.array(diffChangeSchema),
  suppliers: z.array(diffChangeSchema),
  unchanged: z.number().int().nonnegative(),
  /** Pairs that were found by name alone. */
  byName: z.number().int().nonnegative(),
  observations: z.array(observationSchema),
});
export type SbomDiff = z.infer<typeof sbomDiffSchema>;
