import { z } from 'zod';
import { answerSchema } from '../src/answers/answer.ts';
import { answerDataSchemas } from '../src/answers/answer-data.ts';
import { componentShape } from '../src/answers/kinds/component-data.ts';
import { questionSchema } from '../src/answers/question.ts';
import { refusalDataSchema } from '../src/answers/refuse.ts';
import { evidenceRequestSchema } from '../src/answers/requests/evidence-request.ts';
import { citationSchema, contradictionSchema, supportSchema } from '../src/claims/claim.ts';
import { claimTypes, polarities, subjectSchema } from '../src/claims/claim-types.ts';
import { costsSchema } from '../src/costs/costs.ts';
import { digestSchema } from '../src/digest/digest.ts';
import { errorCodes } from '../src/errors.ts';
import { evidenceKindSchema, warningSchema } from '../src/evidence/evidence.ts';
import { postureChangeSchema } from '../src/posture/compare-postures.ts';
import { postureSchema } from '../src/posture/posture.ts';
import { type FeedNoteCode, feedNotes } from '../src/sbom/advisories/feed-part.ts';
import { snapshotSchema } from '../src/sbom/component-match.ts';
import { sbomFactsSchema } from '../src/sbom/sbom-facts.ts';
import { reportShape } from './report-shape.ts';

const errorReport = z.object({ code: z.enum(errorCodes), message: z.string(), remedy: z.string() });

/** A claim as it leaves the program; its attributes are those of its type (claims/claim-types.ts). */
const claimShape = z.object({
  id: z.string(),
  type: z.enum(claimTypes as [string, ...string[]]),
  polarity: z.enum(polarities),
  subject: subjectSchema.optional(),
  attributes: z.record(z.string(), z.unknown()),
  citation: citationSchema,
  support: z.record(z.string(), supportSchema),
  derivedBy: z
    .record(z.string(), z.object({ rule: z.string(), inputs: z.array(z.string()) }))
    .optional(),
  proposedBy: z.array(z.string()),
  /** Claims of other readers that contradict it; it is never counted as met. */
  disputed: z.array(contradictionSchema).optional(),
  notes: z.array(z.string()),
});

/** What a paper did to an evidence request that waited for it. */
const requestOutcomeShape = z.object({
  request: z.string(),
  askedOn: z.string(),
  evidenceId: z.string(),
  received: z.array(z.string()),
  missing: z.array(z.string()),
  why: z.string().optional(),
});

/** `assay ingest --json`: one entry per file, in the order given. */
const ingestShape = z.array(
  z.object({
    file: z.string(),
    evidenceId: z.string().optional(),
    sha256: z.string().optional(),
    kind: evidenceKindSchema,
    sampleOrTemplate: z.boolean(),
    supplier: z.string(),
    similarTo: z.array(z.string()).optional(),
    pages: z.number().int(),
    status: z.enum(['checked', 'duplicate', 'failed']),
    warnings: z.array(warningSchema),
    claims: z.array(claimShape),
    rejected: z.number().int(),
    changes: z.array(postureChangeSchema),
    requests: z.array(requestOutcomeShape).optional(),
    sbom: sbomFactsSchema.optional(),
    model: z
      .object({
        state: z.enum(['done', 'waiting', 'failed', 'kept back']),
        name: z.string(),
        detail: z.string().optional(),
      })
      .optional(),
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
    tokens: z.number().int().optional(),
    ms: z.number(),
  }),
);

const landmarkHit = z.object({
  supplier: z.string(),
  landmark: z.object({
    id: z.string(),
    name: z.string(),
    summary: z.string(),
    published: z.string(),
    sources: z.array(z.string()),
    malicious: z.boolean(),
  }),
  product: z.string(),
  version: z.string().optional(),
  state: z.enum(['affected', 'version unknown']),
});

/** `assay advisories status --json`. */
const advisoriesStatusShape = z.object({
  asOf: z.string(),
  snapshots: z.array(snapshotSchema),
  stale: z.boolean(),
  staleAfterDays: z.number().int(),
  sboms: z.object({
    onFile: z.number().int(),
    matched: z.number().int(),
    matches: z.number().int(),
    malicious: z.number().int(),
  }),
  builtIn: z.array(
    z.object({ id: z.string(), name: z.string(), published: z.string(), complete: z.boolean() }),
  ),
  ordered: z.array(landmarkHit),
});

/** `assay advisories import --json`. */
const advisoriesImportShape = z.object({
  files: z.number().int(),
  ignored: z.number().int(),
  notes: z.partialRecord(z.enum(Object.keys(feedNotes) as [FeedNoteCode]), z.number().int()),
  snapshots: z.array(
    snapshotSchema.extend({
      packages: z.number().int(),
      replaced: z.object({ date: z.string(), records: z.number().int() }).optional(),
    }),
  ),
  matched: z.object({
    sboms: z.number().int(),
    matches: z.number().int(),
    malicious: z.number().int(),
    failed: z.number().int(),
  }),
});

/** `assay requests list --json`. */
const requestsShape = z.array(evidenceRequestSchema.omit({ supplierId: true, name: true }));

/** Every failure with `--json`. */
const errorShape = z.object({ error: errorReport });

const shapes: Readonly<Record<string, z.ZodType>> = {
  ask: answerSchema,
  question: questionSchema,
  refusal: refusalDataSchema,
  ingest: ingestShape,
  posture: postureSchema,
  component: componentShape,
  digest: digestSchema,
  'advisories-import': advisoriesImportShape,
  'advisories-status': advisoriesStatusShape,
  requests: requestsShape,
  costs: costsSchema,
  report: reportShape,
  error: errorShape,
  ...Object.fromEntries(
    Object.entries(answerDataSchemas).map(([kind, schema]) => [`data-${kind}`, schema]),
  ),
};

/** File name below docs/json to the text of its JSON schema (draft 2020-12). */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(shapes).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, { unrepresentable: 'any', io: 'output' });
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
