import { z } from 'zod';
import { warningCodes } from './document.ts';

export const evidenceKinds = [
  'certificate',
  'attestation-letter',
  'audit-report',
  'security-test-report',
  'sbom',
  'vex',
  'advisory',
  'policy',
  'questionnaire',
  'threat-model',
  'certification-report',
  'incident-report',
  'architecture',
  'contract',
  'scan-result',
  'other',
] as const;
export const evidenceKindSchema = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const warningSchema = z.object({
  code: z.enum(warningCodes),
  page: z.number().int().positive().optional(),
  detail: z.string(),
});

/**
 * What kind of paper this is, decided by rules. Dates are YYYY-MM-DD or YYYY-MM. `reasons` says in
 * plain words what each decision rests on.
 */
const classificationSchema = z.object({
  kind: evidenceKindSchema,
  /** A sample, template, specimen or form: never counts as evidence. */
  sampleOrTemplate: z.boolean(),
  draft: z.boolean(),
  /** The date the paper speaks of itself (issue, report or version date), not the upload. */
  effectiveDate: z.string().optional(),
  title: z.string().optional(),
  version: z.string().optional(),
  owner: z.string().optional(),
  approvedBy: z.string().optional(),
  /** Confidentiality as printed, for example "CONFIDENTIAL". */
  confidentiality: z.string().optional(),
  /** Words that show nobody signed: an empty signature field, "valid without signature". */
  unsigned: z.string().optional(),
  reasons: z.array(z.string()),
});
export type Classification = z.infer<typeof classificationSchema>;

/** Store the truth, treat a job as a trigger: this field says how far the work got. */
const progressSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('received') }),
  z.object({
    status: z.literal('reading'),
    owner: z.string(),
    attempt: z.number().int().positive(),
    /** Instant in ms since the epoch after which another process may take over. */
    leaseUntil: z.number().int(),
  }),
  z.object({ status: z.literal('checked') }),
  z.object({
    status: z.literal('failed'),
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }),
  }),
]);
export type Progress = z.infer<typeof progressSchema>;

/** How far a language model has read an evidence; absent where none is set up. */
const modelReadingSchema = z.object({
  /**
   * done: all of it. waiting: some of it could not be asked, and is asked again later. failed: it is
   * not asked again. kept back: this evidence is not for the model's eyes.
   */
  state: z.enum(['done', 'waiting', 'failed', 'kept back']),
  /** `ClaimExtractor.id` of the model that was asked. */
  by: z.string(),
  /** Why something is missing, in one sentence for a person, and what can be done. */
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
  /** Pages it was not sent, or not whole, because a document may cost only so much. */
  leftOut: z.array(z.number().int().positive()).optional(),
  /** Times it was tried. */
  attempts: z.number().int().nonnegative().default(0),
  /** Tokens in and out, of all attempts. */
  tokens: z.number().int().nonnegative().default(0),
});
export type ModelReading = z.infer<typeof modelReadingSchema>;

/** One uploaded file with its provenance. One per (workspace, SHA-256). */
export const evidenceSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  /** Who handed it in, and where, in the words of the chat. */
  uploadedBy: z.string().optional(),
  uploadedIn: z.string().optional(),
  /** Names the event of the chat that it came with. */
  operation: z.string().optional(),
  /** What the person wrote with the upload; helps to guess what an unreadable file is about. */
  uploadText: z.string().optional(),
  /** Instant, ISO 8601. */
  receivedAt: z.string(),
  progress: progressSchema,
  pages: z.number().int().nonnegative().default(0),
  classification: classificationSchema.optional(),
  warnings: z.array(warningSchema).default([]),
  /** Candidates the gate refused, by reason. */
  rejected: z.record(z.string(), z.number().int()).default({}),
  extractorVersion: z.string().optional(),
  modelReading: modelReadingSchema.optional(),
  /** SHA-256 of the file that holds what the reader made of it; see records/document-file.ts. */
  documentFile: z.string().optional(),
  /** SHA-256 of the file that holds the components of an SBOM; see records/sbom-file.ts. */
  sbomFile: z.string().optional(),
  /** Id of the evidence that replaces this one. */
  supersededBy: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
