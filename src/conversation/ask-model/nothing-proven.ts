import type { Answer } from '../../answers/answer.ts';
import { type RefusalData, refusalDataSchema } from '../../answers/refuse.ts';
import { type ModelQuestion, wordsOf } from './model-question.ts';

const mostAsked = 3;

/**
 * Nothing a model wrote is proven: where the rules have a typed answer it stands, else there is no
 * evidence on file, and what was looked up says which documents would tell.
 */
export async function nothingProven(
  { byRules, answering, context, ...asked }: ModelQuestion,
  looked: readonly Answer[],
): Promise<Answer> {
  const { question } = byRules;
  const isTyped = question.kind !== 'open' || question.supplier !== undefined;
  if (isTyped) return answering(byRules);
  const askFor = looked
    .flatMap(({ outcome, data }) =>
      outcome === 'refused' ? (refusalDataSchema.safeParse(data).data?.askFor ?? []) : [],
    )
    .slice(0, mostAsked);
  return {
    outcome: 'refused',
    reason: 'no_document',
    question: { kind: 'open', text: wordsOf({ ...asked, byRules }) },
    text: [
      'No evidence on file answers that.',
      ...askFor.map(({ title }) => `- Ask for: ${title}`),
    ].join('\n'),
    citations: [],
    data: { nearest: null, askFor } satisfies RefusalData,
    asOf: context.asOf,
  };
}
