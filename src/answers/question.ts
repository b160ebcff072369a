import { z } from 'zod';
import { severities, testKinds, trustCategories } from '../claims/claim-types.ts';
import { areaSchema, levelSchema } from '../criteria/criterion.ts';
import { evidenceKindSchema } from '../evidence/evidence.ts';
import { profiles } from '../sbom/sbom-facts.ts';
import { vexStatuses } from '../sbom/vex.ts';
import { tierSchema } from '../suppliers/supplier.ts';
import { portfolioFilterSchema } from './portfolio-filter.ts';
import { specificNames } from './specifics.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const criterion = z.string().regex(/^(?:GOV|SBD|SCD|DEP|REL|VUL)-\d{2}$/u);
const words = z.string().min(1).max(500);

/** `on` is the date the question asks about; without it the answer is as of the day it is given. */
const base = { on: day.optional() };
/** The registered name of the supplier. */
const ofOne = { ...base, supplier: words };
const ofOneOrAll = { ...base, supplier: words.optional() };

const certification = z.object({
  kind: z.literal('certification'),
  ...ofOneOrAll,
  /** Canonical: "IEC 62443-4-1". */
  standard: words.optional(),
  /**
   * held: is there one, and does it count; valid: in date and edition; level: maturity level;
   * proves: does a paper of this kind prove what is asked at all.
   */
  aspect: z
    .enum(['held', 'valid', 'level', 'site', 'entity', 'issuer', 'scope', 'signed', 'proves'])
    .default('held'),
  site: words.optional(),
  /** The holder named in the question, where it is not the supplier. */
  entity: words.optional(),
  product: words.optional(),
  /** What should be inside the scope ("software development"), or be proven ("CRA"). */
  topic: words.optional(),
  /** The level the question names: "1" in "STAR Level 1". */
  level: words.optional(),
  /** The one paper that is meant ("who signed it?"). */
  evidence: words.optional(),
});

const assuranceReport = z.object({
  kind: z.literal('assurance-report'),
  ...ofOne,
  standard: words.default('SOC 2'),
  /** type: does a Type 2 report exist; opinion: is it what `expects` says. */
  aspect: z.enum(['held', 'type', 'valid', 'opinion', 'bridge-letter', 'signed']).default('held'),
  expects: z.enum(['qualified', 'unqualified']).default('qualified'),
  /** Trust services categories that should be covered. */
  categories: z.array(z.enum(trustCategories)).optional(),
  /** What else the question narrows to, in its words: "cloud service". */
  topic: words.optional(),
  evidence: words.optional(),
});

const securityTest = z.object({
  kind: z.literal('security-test'),
  ...ofOne,
  testKind: z.enum(testKinds).optional(),
  product: words.optional(),
  /** closed, open: are the findings; retested: was there a retest. */
  aspect: z.enum(['exists', 'latest', 'closed', 'open', 'retested', 'signed']).default('latest'),
  /** Only findings of this severity, with `orWorse` those above it as well. */
  severity: z.enum(severities).optional(),
  orWorse: z.boolean().optional(),
  /** What should have been tested, or when, in the words of the question: "cloud service". */
  topic: words.optional(),
  evidence: words.optional(),
});

const practice = z.object({
  kind: z.literal('practice'),
  ...ofOne,
  criterion,
  /** Further criteria the same question asks about: "SAST and fuzzing". */
  others: z.array(criterion).default([]),
  /** What is asked for by name, where the criteria cover more: "fuzzing". */
  specifics: z.array(z.enum(specificNames)).default([]),
  aspect: z.enum(['done', 'how', 'who', 'how many', 'where', 'level']).default('done'),
});

const commitment = z.object({
  kind: z.literal('commitment'),
  ...ofOne,
  subject: z.enum(['acknowledge', 'fix', 'notify', 'support', 'sbom-delivery']),
  severity: z.enum(severities).optional(),
  /** The time asked about, ISO 8601: "PT24H". */
  within: words.optional(),
});

const evidenceList = z.object({
  kind: z.literal('evidence-list'),
  ...ofOne,
  criterion: criterion.optional(),
  evidenceKind: evidenceKindSchema.optional(),
  product: words.optional(),
  version: words.optional(),
});

const component = z.object({
  kind: z.literal('component'),
  ...ofOneOrAll,
  /** A name or purl, a licence, or a campaign; "compromised packages" for all campaigns on file. */
  search: words,
  /** As typed: "< 3.0.13". */
  range: words.optional(),
  /**
   * listed: who ships it; licence: what is under it; campaign: is anything of an incident or a list
   * of compromised packages in there.
   */
  aspect: z.enum(['listed', 'licence', 'campaign']).default('listed'),
  product: words.optional(),
  /** Only what the product depends on itself, or only what came with something else. */
  only: z.enum(['direct', 'transitive']).optional(),
});

/** What a component may lack. */
export const missingFields = [
  'version',
  'purl',
  'cpe',
  'identifier',
  'hash',
  'licence',
  'supplier',
] as const;

const vulnerability = z.object({
  kind: z.literal('vulnerability'),
  ...ofOneOrAll,
  /** "CVE-2025-12345"; absent: all open ones. */
  id: words.optional(),
  severity: z.enum(severities).optional(),
  product: words.optional(),
  /** The status the question names: "does the VEX say … is not affected?" */
  expects: z.enum(vexStatuses).optional(),
  /** Only those known to be exploited. */
  exploited: z.boolean().default(false),
});

const compare = z.object({
  kind: z.literal('compare'),
  ...base,
  suppliers: z.array(words).min(2).max(5),
  area: areaSchema.optional(),
  criterion: criterion.optional(),
  /** "Which one would you choose?": the comparison is shown, the choice stays with the person. */
  choose: z.boolean().default(false),
});

const draft = z.object({
  kind: z.literal('draft'),
  ...ofOneOrAll,
  document: z.enum(['evidence-request', 'rfp-section', 'clause']),
  topic: z
    .enum([
      'sbom-delivery',
      'incident-notification',
      'vulnerability-fixes',
      'support-period',
      'evidence',
      'audit-right',
      'subcontractors',
      'secure-development',
    ])
    .optional(),
  /** "What notification time should the contract say?": the facts, then the clause. */
  asksFor: z.enum(['text', 'advice']).default('text'),
});

/** Every question Assay can answer; rules and models both produce it. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('posture'), ...ofOne, area: areaSchema.optional() }),
  certification,
  assuranceReport,
  z.object({ kind: z.literal('exceptions'), ...ofOne }),
  z.object({
    kind: z.literal('subservice'),
    ...ofOne,
    method: z.enum(['inclusive', 'carve-out']).optional(),
  }),
  z.object({ kind: z.literal('user-controls'), ...ofOne }),
  securityTest,
  practice,
  commitment,
  z.object({ kind: z.literal('support-period'), ...ofOne, product: words.optional() }),
  z.object({ kind: z.literal('incidents'), ...ofOne }),
  evidenceList,
  component,
  z.object({
    kind: z.literal('sbom-quality'),
    ...ofOne,
    product: words.optional(),
    version: words.optional(),
    /** "NTIA 2021"; absent: all of them. */
    profile: z.enum(profiles).optional(),
    /** List the components that lack one of these. */
    missing: z.array(z.enum(missingFields)).default([]),
  }),
  z.object({ kind: z.literal('sbom-diff'), ...ofOne, product: words.optional() }),
  vulnerability,
  z.object({
    kind: z.literal('expiries'),
    ...ofOneOrAll,
    days: z.number().int().positive().max(3660).default(90),
  }),
  z.object({ kind: z.literal('gaps'), ...ofOne }),
  z.object({ kind: z.literal('changes'), ...ofOneOrAll, since: day }),
  z.object({ kind: z.literal('disputes'), ...ofOne }),
  z.object({ kind: z.literal('red-flags'), ...ofOne }),
  z.object({
    kind: z.literal('explain'),
    ...ofOne,
    criterion: criterion.optional(),
    area: areaSchema.optional(),
    /** The level the person read. */
    level: levelSchema.optional(),
  }),
  compare,
  z.object({ kind: z.literal('portfolio'), ...base, filter: portfolioFilterSchema }),
  z.object({
    kind: z.literal('export'),
    ...base,
    format: z.enum(['csv']).default('csv'),
    tier: tierSchema.optional(),
  }),
  z.object({
    kind: z.literal('claim-check'),
    ...ofOne,
    statement: words,
    criterion: criterion.optional(),
    standard: words.optional(),
  }),
  z.object({ kind: z.literal('answer-check'), ...ofOne, item: words }),
  z.object({ kind: z.literal('alternatives'), ...ofOneOrAll, criterion }),
  draft,
  z.object({ kind: z.literal('next-requests'), ...ofOne }),
  z.object({ kind: z.literal('open'), ...ofOneOrAll, text: z.string().min(1).max(4000) }),
  z.object({ kind: z.literal('help'), ...base }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
