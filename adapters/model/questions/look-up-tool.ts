import { z } from 'zod';
import type { Answer } from '../../../src/answers/answer.ts';
import type { LookUp } from '../../../src/ports/investigator.ts';
import type { Marking } from '../extraction/marking.ts';
import { answerText } from './answer-text.ts';
import { kinds, questionFields, questionFrom } from './question-fields.ts';

/** Tools are not called in a strict shape everywhere: what is absent or wrong is null. */
const fields = Object.entries(questionFields).map(
  ([name, field]) => [name, (field as z.ZodType).nullish().catch(null)] as const,
);
const schema = z.object({
  kind: z.union([z.enum(kinds), z.string().max(40)]),
  ...Object.fromEntries(fields),
});

/** Characters of all answers together that one investigation may see. */
const maxSeen = 40_000;

type Investigated = Readonly<{
  asked: string;
  lookUp: LookUp;
  /** Grows with each look-up; citations are numbered in this order. */
  answers: Answer[];
  marks: Pick<Marking, 'open' | 'close'>;
}>;

/** The tool of an investigation: a typed question in, what code answers out. Reads, never writes. */
export async function lookUpTool({ asked, lookUp, answers, marks }: Investigated) {
  const { tool } = await import('langchain');
  let seen = 0;
  return tool(
    async (values: z.infer<typeof schema>) => {
      const question = questionFrom(values, asked);
      if (!question)
        return `That is no question of kind ${values.kind}: it needs more, often a supplier.`;
      if (seen > maxSeen) return 'You have looked up enough. Answer now.';
      const answer = await lookUp(question);
      const before = answers.reduce((sum, { citations }) => sum + citations.length, 0);
      answers.push(answer);
      const text = answerText(answer, before);
      seen += text.length;
      return [marks.open, text, marks.close].join('\n');
    },
    {
      name: 'look_up',
      description:
        'Answers one typed question from the verified records of the workspace. Read-only.',
      schema,
    },
  );
}
