import { z } from 'zod';

export const profiles = [
  'NTIA 2021',
  'CISA 2025 draft',
  'BSI TR-03183-2',
  'OpenChain Telco',
] as const;

const elementResults = ['met', 'not met', 'not assessable'] as const;

/** One element of one profile: how many of how many carry a usable value. */
export const qualitySchema = z.object({
  profile: z.enum(profiles),
  /** Edition the file is judged by, where a profile has several: "2.1.0". */
  edition: z.string().optional(),
  element: z.string(),
  result: z.enum(elementResults),
  have: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
  /** One sentence a buyer understands. */
  sentence: z.string(),
});
export type QualityResult = z.infer<typeof qualitySchema>;

/** Something about an SBOM that a careful buyer would ask about; never a verdict by itself. */
export const observationSchema = z.object({
  code: z.enum([
    'FEW_COMPONENTS',
    'NO_OPERATING_SYSTEM',
    'NO_COMPILER_OR_RUNTIME',
    'ONE_ECOSYSTEM',
    'BLIND_TOOL',
    'FLAT_LIST',
    'NO_IDENTIFIERS',
    'EMPTY',
    'VERSIONS_UNKNOWN',
    'SAME_VERSION_EVERYWHERE',
    'MANY_REPEATS',
    'ORPHANS',
    'BROKEN_RELATIONS',
    'NO_SUBJECT',
    'SUBJECT_IS_THE_TOOL',
    'URL_AS_VERSION',
    'NO_TIMESTAMP',
    'CREATED_IN_FUTURE',
    'OLD_SPECIFICATION',
    'INVALID',
    'DISAPPEARED_COMPONENTS',
  ]),
  /** One sentence with its numbers. */
  sentence: z.string(),
  /** Where to look; a value of the file stands there. */
  pointer: z.string().optional(),
  value: z.string().optional(),
});
export type Observation = z.infer<typeof observationSchema>;

const entrySchema = z.object({ pointer: z.string(), value: z.string() });

/** What the relations say about the shape of the inventory. */
const graphSchema = z.object({
  relations: z.number().int().nonnegative(),
  /** Components that nothing else depends on or contains, the subject left out. */
  roots: z.number().int().nonnegative(),
  /** Components that no relation names. */
  orphans: z.number().int().nonnegative(),
  /** Steps from a root to the component furthest away, by the shortest way; 0 for a flat list. */
  depth: z.number().int().nonnegative(),
  /** Components with at least one relation. */
  related: z.number().int().nonnegative(),
  /** References to something that is not in the file. */
  dangling: z.number().int().nonnegative(),
});
export type Graph = z.infer<typeof graphSchema>;

/** A component that words may deny: by what name they would, and where it stands. */
const notableSchema = z.object({
  as: z.string(),
  name: z.string(),
  version: z.string().optional(),
  pointer: z.string(),
  purl: z.string().optional(),
  /** As printed, where its licence is what counts. */
  licence: z.string().optional(),
});
export type NotableComponent = z.infer<typeof notableSchema>;

/**
 * Everything judged from an SBOM alone, on file beside its evidence; at most 256 kB. Never a vacuous
 * pass: what an empty inventory cannot show is "not assessable".
 */
export const sbomFactsSchema = z.object({
  format: z.enum(['CycloneDX', 'SPDX']),
  syntax: z.enum(['JSON', 'XML', 'tag-value', 'JSON-LD']),
  specVersion: z.string(),
  valid: z.boolean(),
  validation: z.enum(['schema', 'structure']),
  problems: z.array(z.object({ pointer: z.string(), message: z.string() })),
  subject: z
    .object({
      name: z.string(),
      version: z.string().optional(),
      pointer: z.string(),
      purl: z.string().optional(),
      type: z.string().optional(),
    })
    .optional(),
  createdOn: entrySchema.optional(),
  producer: entrySchema.optional(),
  authors: z.array(entrySchema),
  tools: z.array(entrySchema),
  /** What its author says about its completeness: "complete", "incomplete", … */
  completeness: z.array(entrySchema),
  signed: z.boolean(),
  components: z.number().int().nonnegative(),
  duplicates: z.number().int().nonnegative(),
  dependencies: z.number().int().nonnegative(),
  /** Components that can be looked up in an advisory feed: a purl with a version, or a CPE. */
  matchable: z.number().int().nonnegative(),
  graph: graphSchema,
  /** Purl type to number of components; "none" for those without a purl. */
  ecosystems: z.record(z.string(), z.number().int()),
  /** SPDX expression or name as printed to number of components, the 200 most frequent. */
  licences: z.array(z.object({ licence: z.string(), components: z.number().int() })),
  quality: z.array(qualitySchema),
  observations: z.array(observationSchema),
  /** Examples of what a supplier may say that it does not use; see notable-components.ts. */
  notable: z.array(notableSchema).optional(),
  /**
   * Shares, 0 to 1, that DEP-02 and DEP-03 are judged by: of the minimum elements (the least filled
   * one of NTIA 2021) and of components with relations. Null: not assessable.
   */
  coverage: z.object({ elements: z.number().nullable(), relations: z.number().nullable() }),
});
export type SbomFacts = z.infer<typeof sbomFactsSchema>;
