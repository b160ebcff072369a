import { z } from 'zod';
import { levels } from '../../criteria/criterion.ts';
import { parseCompanyName } from '../../suppliers/company-name.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { answerCitationSchema, type Findings, outcomeSchema, verdictSchema } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { papersOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { searchWords } from '../search/search-terms.ts';
import { searchTexts } from '../search/search-texts.ts';
import { say } from '../statement.ts';
import { criteriaIn } from '../understand-question/topics.ts';
import { levelMeanings, short } from '../words.ts';

export const openDataSchema = z.object({
  passages: z.array(answerCitationSchema),
  /** Where a language model had several questions answered: these, in their order. */
  steps: z
    .array(
      z.object({
        question: z.looseObject({ kind: z.string() }),
        outcome: outcomeSchema,
        verdict: verdictSchema.optional(),
        text: z.string(),
      }),
    )
    .optional(),
});

const shown = 4;

/** What no rule answers is looked up in the words of the documents, and only quoted. */
export function answerOpen(
  { text }: QuestionOf<'open'>,
  facts: SupplierFacts | undefined,
): Findings {
  if (!facts) return help();
  const { supplier } = facts.posture;
  const passages = searchTexts(facts, topicOf(text, facts), shown);
  if (passages.length === 0) {
    const reason = papersOf(facts).length > 0 ? 'document_does_not_say' : 'no_document';
    const [criterion] = criteriaIn(text);
    const why = say(`No document of ${supplier} on file says anything that answers this.`);
    return refuse(reason, facts, { criterion }, why);
  }
  const fileOf = new Map(facts.input.evidence.map(({ evidence }) => [evidence.id, evidence.file]));
  return {
    statements: [
      say(`No rule answers this; these words in the documents of ${supplier} speak to it:`),
      ...passages.map(({ citation }) => say(`- "${short(citation.quote, 400)}"`, citation)),
    ],
    data: {
      passages: passages.map(({ citation: { evidenceId, page, quote } }) => ({
        evidenceId,
        file: fileOf.get(evidenceId) ?? evidenceId,
        page,
        quote,
      })),
    },
  };
}

/** The question without the names of the supplier, which stand in every sentence. */
function topicOf(text: string, { input }: SupplierFacts): string {
  const { name, aliases } = input.supplier;
  const names = [name, ...aliases].flatMap((one) => parseCompanyName(one).core.split(' '));
  const words = new Set(names.map((word) => foldText(word)));
  return searchWords(text)
    .filter((word) => !words.has(foldText(word)))
    .join(' ');
}

const examples = [
  'Is Kestrel Controls certified to IEC 62443-4-1?',
  'What is missing before we can sign?',
  'Any exceptions in the SOC 2 report?',
  'Which critical suppliers have no valid 62443-4-1 certificate?',
  'What expires in the next 90 days?',
  'Write the e-mail asking for the missing documents.',
] as const;

export const helpDataSchema = z.object({ examples: z.array(z.string()) });

const levelLegend = [...levels, 'unknown' as const]
  .map((level) => `${level} ${levelMeanings[level]}`)
  .join(', ');

/** What the conversation takes as an order; src/conversation/commands.ts reads them. */
const orders: readonly string[] = [
  'overview',
  'weekly digest on Monday at 9',
  'alert me here',
  'request evidence from Kestrel by 2027-01-15',
  'send me the report on Kestrel as pdf',
  'settings for Kestrel',
  'override SCD-02 for Kestrel to E3 because we watched two reviews',
  'approve Kestrel if: a new penetration test',
  'move it to Kestrel (the paper this thread is about)',
];

export function help(): Findings {
  return {
    statements: [
      say(
        'I answer from the evidence of your suppliers, with quotes, and say so when it does not tell. Ask for example:',
      ),
      ...examples.map((example) => say(`- ${example}`)),
      say(`Levels grade the proof, not the practice: ${levelLegend}.`),
      say('You can also tell me what to do, where I talk with you:'),
      ...orders.map((order) => say(`- ${order}`)),
    ],
    data: { examples: [...examples] },
  };
}
