import { z } from 'zod';

/**
 * draft: written, not sent. open, reminded, overdue: sent, and not all of it has come. received:
 * all of it has, or a person says so. withdrawn: a person gave it up.
 */
export const requestStateSchema = z.enum([
  'draft',
  'open',
  'reminded',
  'overdue',
  'received',
  'withdrawn',
]);
export type RequestState = z.infer<typeof requestStateSchema>;

/** A document that was asked for. Without criteria it was named in a person's own words. */
const requestedDocumentSchema = z.object({
  title: z.string(),
  criteria: z.array(z.string()),
  acceptedInstead: z.array(z.string()),
  /** The evidence that answered it. */
  received: z.object({ evidenceId: z.string(), file: z.string(), on: z.string() }).optional(),
});
export type RequestedDocument = z.infer<typeof requestedDocumentSchema>;

/** What a supplier was asked for by a person. Days: YYYY-MM-DD. */
export const evidenceRequestSchema = z.object({
  id: z.string(),
  supplierId: z.string(),
  supplier: z.string(),
  documents: z.array(requestedDocumentSchema),
  /** The day it was sent; of a draft the day it was written. */
  askedOn: z.string(),
  /** The person as the chat names them. */
  by: z.string(),
  name: z.string().optional(),
  deadline: z.string(),
  /** E-mail address it goes to. */
  recipient: z.string().optional(),
  /** What the person adds to the letter. */
  note: z.string().optional(),
  state: requestStateSchema,
  history: z.array(
    z.object({
      /** Instant, ISO 8601. */
      at: z.string(),
      state: requestStateSchema,
      by: z.string(),
      evidence: z.string().optional(),
    }),
  ),
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

/** Whether something is still waited for. */
export function isPending({ state }: Pick<EvidenceRequest, 'state'>): boolean {
  return state === 'open' || state === 'reminded' || state === 'overdue';
}

/** Titles of what has not come. */
export function missingTitles({ documents }: Pick<EvidenceRequest, 'documents'>): string[] {
  return documents.filter(({ received }) => !received).map(({ title }) => title);
}
