import type { Answer } from '../answers/answer.ts';
import { openDataSchema } from '../answers/kinds/open-answers.ts';
import type { About } from './quoted-papers.ts';

/** Answers that list verdicts: who, what level, until when. */
const overviews: readonly string[] = [
  'posture',
  'gaps',
  'compare',
  'portfolio',
  'expiries',
  'changes',
  'evidence-list',
  'next-requests',
  'export',
];

/** What an answer is about, as far as it matters for who may read it. */
export function aboutAnswer({ question, data }: Pick<Answer, 'question' | 'data'>): About {
  const steps = question.kind === 'open' ? (openDataSchema.safeParse(data).data?.steps ?? []) : [];
  const asked = [question, ...steps.map((step) => step.question)];
  return { suppliers: asked.flatMap(suppliersOf), overview: overviews.includes(question.kind) };
}

function suppliersOf(question: object): string[] {
  const { supplier, suppliers } = question as Readonly<{
    supplier?: string;
    suppliers?: readonly string[];
  }>;
  return [...(supplier === undefined ? [] : [supplier]), ...(suppliers ?? [])];
}
