import { z } from 'zod';
import { criterionOfRole, standardRole } from '../criteria/standard-roles.ts';
import type { Answer } from './answer.ts';
import { type Question, questionSchema } from './question.ts';

/** What a thread was last about, so that "who signed it?" and "and Nordwerk?" have a meaning. */
export const threadMemorySchema = z.object({
  /** Registered name. */
  supplier: z.string().optional(),
  product: z.string().optional(),
  /** Id of the evidence cited last. */
  evidence: z.string().optional(),
  criterion: z.string().optional(),
  /** Registered names of the suppliers compared last. */
  compared: z.array(z.string()).optional(),
  /** The last question that was answered. */
  question: questionSchema.optional(),
  /** A question that was asked back about, in the person's words; a bare name answers it. */
  asked: z.string().optional(),
});
export type ThreadMemory = z.infer<typeof threadMemorySchema>;

/** A question as it was asked, with what its thread was about: enough to answer it again. */
export const askedSchema = z.object({ text: z.string(), memory: threadMemorySchema });
export type Asked = z.infer<typeof askedSchema>;

/** What a thread is about after an answer. Refusals by nature leave it as it was. */
export function memoryAfter(memory: ThreadMemory, text: string, answer: Answer): ThreadMemory {
  if (answer.outcome === 'clarify') return { ...memory, asked: text };
  const { asked: _, ...kept } = memory;
  const question = questionSchema.safeParse(answer.question).data;
  if (!question || answer.reason === 'supplier_unknown') return kept;
  const changes = subjectOf(question);
  const sameSupplier = !changes.supplier || changes.supplier === memory.supplier;
  const { compared } = kept;
  const before = sameSupplier ? kept : compared ? { compared } : {};
  const evidence = answer.citations[0]?.evidenceId ?? (sameSupplier ? memory.evidence : undefined);
  const isLookUp = question.kind === 'open' || question.kind === 'help';
  return {
    ...before,
    ...changes,
    ...(evidence ? { evidence } : {}),
    ...(isLookUp ? {} : { question }),
  };
}

function subjectOf(question: Question): ThreadMemory {
  const supplier = 'supplier' in question ? question.supplier : undefined;
  const product = 'product' in question ? question.product : undefined;
  const criterion = 'criterion' in question ? question.criterion : criterionOf(question);
  return {
    ...(supplier ? { supplier } : {}),
    ...(product ? { product } : {}),
    ...(criterion ? { criterion } : {}),
    ...(question.kind === 'compare' ? { compared: question.suppliers } : {}),
  };
}

/** The criterion a question is about without naming it. */
function criterionOf(question: Question): string | undefined {
  if (question.kind === 'security-test') return 'SCD-06';
  if (question.kind === 'assurance-report') return 'GOV-04';
  if (question.kind !== 'certification') return undefined;
  return criterionOfRole[standardRole(question.standard ?? null)];
}
