import { z } from 'zod';
import { requestStateSchema } from '../src/answers/requests/evidence-request.ts';
import { polarities } from '../src/claims/claim-types.ts';
import { levelSchema } from '../src/criteria/criterion.ts';
import { decisionSchema } from '../src/criteria/decisions.ts';
import {
  areaLevelSchema,
  certificateSchema,
  countsSchema,
  statusSchema,
} from '../src/posture/posture.ts';
import { supplierSchema } from '../src/suppliers/supplier.ts';

const proof = z.strictObject({
  evidenceId: z.string(),
  file: z.string(),
  page: z.number().int().positive().optional(),
  quote: z.string(),
});

const finding = z.strictObject({
  criterion: z.string(),
  title: z.string(),
  question: z.string(),
  mustHave: z.boolean(),
  level: levelSchema,
  target: levelSchema,
  status: statusSchema,
  adequate: z.enum(['yes', 'no', 'not set']).optional(),
  adequacy: z.strictObject({ value: z.string(), threshold: z.string() }).optional(),
  reasons: z.array(z.string()),
  evidence: z.array(z.string()),
  proof: proof.optional(),
  until: z.string().optional(),
});

const count = z.number().int().nonnegative();

/** `assay report SUPPLIER --json`. Dates: YYYY-MM-DD. */
export const reportShape = z.strictObject({
  supplier: supplierSchema,
  asOf: z.string(),
  areas: z.array(areaLevelSchema),
  counts: countsSchema,
  mustHaves: z.array(finding),
  others: z.array(finding),
  papers: z.array(
    z.strictObject({
      what: z.string(),
      number: z.string().nullable(),
      holder: z.string().nullable(),
      sites: z.array(z.string()),
      issuer: z.string().nullable(),
      level: z.string().nullable(),
      scope: z.string().nullable(),
      inScope: certificateSchema.shape.inScope.optional(),
      validUntil: z.string().nullable(),
      confirmedBy: z.string().optional(),
      polarity: z.enum(polarities),
      proof,
    }),
  ),
  topFindings: z.array(
    z.strictObject({ id: z.string(), reason: z.string(), proof: proof.optional() }),
  ),
  sboms: z.array(
    z.strictObject({
      file: z.string(),
      subject: z.string().nullable(),
      version: z.string().nullable(),
      createdOn: z.string().nullable(),
      valid: z.boolean(),
      components: count,
      matchable: count,
      depth: count,
      matches: z
        .strictObject({
          total: count,
          criticalOrHigh: count,
          exploited: count,
          malicious: count,
          answered: count,
          feeds: z.array(z.string()),
        })
        .optional(),
    }),
  ),
  disputes: z.array(z.strictObject({ topic: z.string(), sides: z.array(proof) })),
  decisions: z.array(
    z.object({
      decision: decisionSchema,
      state: z.enum(['in force', 'lapsed', 'over']),
      why: z.string().optional(),
    }),
  ),
  requests: z.array(
    z.strictObject({
      id: z.string(),
      askedOn: z.string(),
      deadline: z.string(),
      state: requestStateSchema,
      missing: z.array(z.string()),
    }),
  ),
  nextReview: z.strictObject({ on: z.string(), what: z.string() }).optional(),
  evidence: z.array(
    z.strictObject({
      file: z.string(),
      kind: z.string(),
      effectiveDate: z.string().nullable(),
      receivedOn: z.string(),
      sha256: z.string(),
      pages: count,
      warnings: z.array(z.string()),
    }),
  ),
  limits: z.array(z.string()),
});
