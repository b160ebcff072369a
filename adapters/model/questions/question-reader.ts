import { z } from 'zod';
import type { ThreadMemory } from '../../../src/answers/thread-memory.ts';
import type { QuestionDraft } from '../../../src/answers/understand-question/question-draft.ts';
import type { QuestionReader, QuestionReading } from '../../../src/ports/question-reader.ts';
import type { Connection } from '../connection/connection.ts';
import { unusable } from '../connection/model-error.ts';
import { outputSchema } from '../connection/output-schema.ts';
import { type Chance, marking } from '../extraction/marking.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { kinds, questionFields, questionFrom } from './question-fields.ts';

const severalSteps = 'several-steps';

const readingSchema = outputSchema(
  'question',
  z.object({ kind: z.enum([severalSteps, ...kinds]), ...questionFields }),
);
type ReadValues = z.infer<typeof readingSchema.parse>;

const maxOutputTokens = 1_200;
const maxAsked = 4_000;

/** Reads questions with one structured answer each; the supplier stays what the person wrote. */
export function questionReader(connection: Connection, chance?: Chance): QuestionReader {
  return {
    async read(text, { memory, asOf }, work) {
      const { open, close } = marking(chance);
      const asked = text.slice(0, maxAsked);
      const input = [`Today: ${asOf}`, threadLine(memory), open, asked, close].join('\n');
      const request = { prompt: await loadPrompt('read-question'), input, maxOutputTokens };
      const answer = await connection.ask(request, readingSchema, work);
      if (answer.state === 'too long')
        throw unusable('The question is too long for the language model.');
      return readingOf(answer.value, asked);
    },
  };
}

function threadLine({ supplier, product, criterion, question }: ThreadMemory): string {
  const about = [
    supplier === undefined ? 'nobody yet' : 'one supplier, who need not be named again',
    ...(product === undefined ? [] : [`its product ${product}`]),
    ...(criterion === undefined ? [] : [`criterion ${criterion}`]),
    ...(question === undefined ? [] : [`a question of kind ${question.kind} before`]),
  ];
  return `The conversation is about: ${about.join('; ')}.`;
}

/** The placeholder stands where the kind wants a supplier; who it is, code finds out. */
const someone = '-';

function readingOf(values: ReadValues, asked: string): QuestionReading {
  if (values.kind === severalSteps) return { as: 'several steps' };
  const typed = values.supplier?.trim();
  const named = typed ? { typed } : {};
  if (values.kind === 'open') return { as: 'open', ...named };
  const question = questionFrom({ ...values, supplier: someone, on: null }, asked);
  if (!question) return { as: 'open', ...named };
  return { as: 'question', draft: withoutSupplier(question), ...named };
}

function withoutSupplier(question: object): QuestionDraft {
  const { supplier: _, ...draft } = { supplier: someone, ...question };
  return draft as QuestionDraft;
}
