import { z } from 'zod';
import type { Citation } from '../claims/claim.ts';
import { type RefusalReason, refusalReasonSchema } from './refusal-reasons.ts';
import { compose, type Statement } from './statement.ts';
import type { AskedQuestion, Option } from './understand-question/understanding.ts';

/** The typed answer to a yes/no question; never searched in prose. */
export const verdictSchema = z.enum(['yes', 'no', 'partly', 'unknown', 'disputed']);
export type Verdict = z.infer<typeof verdictSchema>;

/** A verified quote as an answer shows it. */
export const answerCitationSchema = z.object({
  evidenceId: z.string(),
  /** File name as uploaded. */
  file: z.string(),
  /** 1-based. */
  page: z.number().int().positive().optional(),
  pointer: z.string().optional(),
  quote: z.string(),
});
export type AnswerCitation = z.infer<typeof answerCitationSchema>;

/** What a language model did for an answer, and what became of it. */
const modelPartSchema = z.object({
  /** As configured. */
  name: z.string(),
  /**
   * read: it said what the question means, and code answered. wrote: it phrased quotes that code
   * found. investigated: it had several questions answered and phrased that.
   */
  did: z.enum(['read', 'wrote', 'investigated']),
  /** Sentences of it that nothing proves, and that were left out. */
  dropped: z.number().int().nonnegative(),
});

export const outcomeSchema = z.enum(['answered', 'refused', 'clarify']);

/** What `assay ask --json` prints. `text` marks proofs as [1], counting from the first citation. */
export const answerSchema = z.object({
  outcome: outcomeSchema,
  /** Present when refused, and `ambiguous_supplier` when clarifying. */
  reason: refusalReasonSchema.optional(),
  verdict: verdictSchema.optional(),
  question: z.looseObject({ kind: z.string(), supplier: z.string().optional() }),
  text: z.string(),
  citations: z.array(answerCitationSchema),
  /** Its shape follows from `question.kind`; of a refusal, from `refusalDataSchema`. */
  data: z.unknown().optional(),
  options: z.array(z.object({ label: z.string(), question: z.string() })).optional(),
  /** Present when a language model had a part in it. */
  model: modelPartSchema.optional(),
  /** The day the answer holds for, YYYY-MM-DD. */
  asOf: z.string(),
});

export type Answer = Readonly<{
  outcome: z.infer<typeof outcomeSchema>;
  reason?: RefusalReason;
  verdict?: Verdict;
  question: AskedQuestion;
  text: string;
  citations: readonly AnswerCitation[];
  data?: unknown;
  options?: readonly Option[];
  model?: z.infer<typeof modelPartSchema>;
  asOf: string;
}>;

/** What an answer says, before its citations are numbered. */
export type Findings = Readonly<{
  verdict?: Verdict;
  /** Set when this is a refusal. */
  reason?: RefusalReason;
  statements: readonly Statement[];
  data?: unknown;
}>;

/** Numbers the citations and names their files. */
export function answerOf(
  question: AskedQuestion,
  findings: Findings,
  context: Readonly<{ asOf: string; fileOf: (evidenceId: string) => string }>,
): Answer {
  const { verdict, reason, statements, data } = findings;
  const { text, citations } = compose(statements);
  return {
    outcome: reason ? 'refused' : 'answered',
    ...(reason ? { reason } : {}),
    ...(verdict ? { verdict } : {}),
    question,
    text,
    citations: citations.map((citation) => shown(citation, context.fileOf)),
    ...(data === undefined ? {} : { data }),
    asOf: context.asOf,
  };
}

function shown(citation: Citation, fileOf: (id: string) => string): AnswerCitation {
  const { evidenceId, page, pointer, quote } = citation;
  return {
    evidenceId,
    file: fileOf(evidenceId),
    ...(page === undefined ? {} : { page }),
    ...(pointer === undefined ? {} : { pointer }),
    quote,
  };
}
