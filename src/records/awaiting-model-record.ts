import { z } from 'zod';
import { heldSchema } from './lease.ts';
import { recordKind } from './record-kind.ts';

const awaitingModelSchema = z.object({
  evidenceId: z.string(),
  /** Instant in ms since the epoch before which the model is not asked again. */
  notBefore: z.number().int(),
  /** How often an answer of the model was of no use; see ingest/ask-again.ts. */
  useless: z.number().int().nonnegative().default(0),
  /** Why its suppliers are judged again when the model has answered. */
  cause: z.enum(['evidence', 'Assay changed']),
  /** Who asks now, so that two processes never pay twice. */
  held: heldSchema.optional(),
});
export type AwaitingModel = z.infer<typeof awaitingModelSchema>;

export type AskAgain = Readonly<Pick<AwaitingModel, 'notBefore' | 'useless'>>;

/**
 * Evidence a language model has not read whole, by evidence id. Written in the commit that puts
 * down what the rules found, and deleted in the one that puts down what the model did.
 */
export const awaitingModelRecords = recordKind({
  folder: 'awaiting-model',
  schema: awaitingModelSchema,
});
