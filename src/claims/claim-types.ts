import { z } from 'zod';

/** YYYY-MM-DD or YYYY-MM. */
export const claimDateSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/u);

const text = z.string().min(1).nullable().default(null);
const date = claimDateSchema.nullable().default(null);
const count = z.number().int().nonnegative();

export const testKinds = [
  'penetration test',
  'source code audit',
  'vulnerability scan',
  'fuzzing',
  'bug bounty',
  'threat model',
  'security assessment',
] as const;

export const severities = ['critical', 'high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof severities)[number];

/** The trust services categories of SOC 2. */
export const trustCategories = [
  'security',
  'availability',
  'processing integrity',
  'confidentiality',
  'privacy',
] as const;

const findingCountsSchema = z
  .object({
    critical: count,
    high: count,
    medium: count,
    low: count,
    informational: count,
    total: count,
  })
  .partial();
export type FindingCounts = z.infer<typeof findingCountsSchema>;

/**
 * The attributes of every claim type. All are nullable: an attribute without a verified citation is
 * null. Dates are YYYY-MM-DD or YYYY-MM (an expiry in YYYY-MM means the last day of the month).
 */
export const attributeSchemas = {
  certification: z.object({
    /** Canonical, for example "IEC 62443-4-1", "ISO/IEC 27001"; see gazetteer/standards.json. */
    standard: text,
    edition: text,
    /** As printed: "ML 3", "SL 2", "EAL 2", "STAR Level 2". */
    level: text,
    certificateNumber: text,
    holder: text,
    issuer: text,
    accreditation: text,
    scope: text,
    sites: z.array(z.string()).nullable().default(null),
    product: text,
    issuedOn: date,
    validFrom: date,
    expiresOn: date,
    /** Practice id ("SM") to level as printed ("ML 3"). */
    levelsPerPractice: z.record(z.string(), z.string()).nullable().default(null),
    signedBy: text,
    lastSurveillance: date,
  }),
  'assurance-report': z.object({
    /** "SOC 2", "SOC 1", "SOC 3", "ISAE 3402", "BSI C5", … */
    standard: text,
    reportType: z.enum(['Type 1', 'Type 2']).nullable().default(null),
    form: z.enum(['report', 'letter', 'bridge letter']).nullable().default(null),
    holder: text,
    auditor: text,
    opinion: z.enum(['unqualified', 'qualified', 'adverse', 'disclaimer']).nullable().default(null),
    periodStart: date,
    periodEnd: date,
    asOf: date,
    issuedOn: date,
    categories: z.array(z.enum(trustCategories)).nullable().default(null),
    subserviceMethod: z.enum(['inclusive', 'carve-out']).nullable().default(null),
    reportNumber: text,
    signedBy: text,
    opinionBasis: text,
  }),
  'audit-exception': z.object({ control: text, description: text, response: text }),
  'subservice-organisation': z.object({
    name: text,
    service: text,
    method: z.enum(['inclusive', 'carve-out']).nullable().default(null),
  }),
  'user-entity-control': z.object({ description: text }),
  'security-test': z.object({
    testKind: z.enum(testKinds).nullable().default(null),
    tester: text,
    client: text,
    target: text,
    targetVersion: text,
    startedOn: date,
    endedOn: date,
    reportedOn: date,
    findings: findingCountsSchema.nullable().default(null),
    /** complete = every finding was looked at again, some may still be open. */
    retest: z.enum(['none', 'partial', 'complete']).nullable().default(null),
  }),
  practice: z.object({
    /** Criterion id, for example "SCD-06". */
    criterion: text,
    /** Words of the quote that say what is done. */
    detail: text,
  }),
  commitment: z.object({
    subject: z
      .enum(['acknowledge', 'fix', 'notify', 'support', 'sbom-delivery'])
      .nullable()
      .default(null),
    severity: z.enum(severities).nullable().default(null),
    /** ISO 8601 duration. */
    duration: text,
  }),
  'support-period': z.object({ product: text, until: date }),
  incident: z.object({ occurredOn: date, disclosedOn: date, summary: text }),
  'vulnerability-statement': z.object({
    vulnerability: text,
    product: text,
    status: text,
    justification: text,
  }),
  /** What an SBOM says of itself; what is computed from its components is no claim. */
  sbom: z.object({
    format: text,
    specVersion: text,
    product: text,
    version: text,
    /** Maker of the product. */
    producer: text,
    /** Who made the SBOM. */
    author: text,
    createdOn: date,
  }),
  /** Whether a component, or code under a kind of licence, is in the product; see polarity. */
  'component-statement': z.object({ component: text }),
} as const;

export type ClaimType = keyof typeof attributeSchemas;
export const claimTypes = Object.keys(attributeSchemas) as readonly ClaimType[];

/** All attributes of a claim type, every key present. */
export type Attributes<T extends ClaimType = ClaimType> = {
  [K in T]: z.output<(typeof attributeSchemas)[K]>;
}[T];

/** The attributes a proposer found; what it did not find is left out. */
export type PartialAttributes<T extends ClaimType = ClaimType> = {
  [K in T]: z.input<(typeof attributeSchemas)[K]>;
}[T];

export const polarities = [
  'asserted',
  'negated',
  'planned',
  'hedged',
  'expired',
  'historical',
  'other-party',
] as const;
/** Only `asserted` can raise a level; `hedged` caps at E1. */
export type Polarity = (typeof polarities)[number];

/** Whom or what a claim is about, where the evidence says so. */
export const subjectSchema = z.object({
  entity: z.string().optional(),
  product: z.string().optional(),
  version: z.string().optional(),
  site: z.string().optional(),
});
export type Subject = z.infer<typeof subjectSchema>;
