import { z } from 'zod';
import type { Citation } from '../../claims/claim.ts';
import { type Level, levelSchema } from '../../criteria/criterion.ts';
import type { Status } from '../../posture/posture.ts';
import { type Findings, type Verdict, verdictSchema } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { findingOf, kindOf, papersOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { criteriaIn } from '../understand-question/topics.ts';
import { criterionName, levelName, short } from '../words.ts';
import { findAnswer } from './questionnaire-items.ts';

export const answerCheckDataSchema = z.object({
  item: z.string(),
  /** The item as the page shows it. */
  answer: z.string(),
  criteria: z.array(
    z.object({ criterion: z.string(), verdict: verdictSchema, level: levelSchema }),
  ),
});

/** Criteria one answer can speak to; the rest of a long one is left to the posture. */
const maxCriteria = 3;

/** "Is their answer to RFP question 7 supported?": the answer as written, and what proves it. */
export function answerAnswerCheck(
  { item }: QuestionOf<'answer-check'>,
  facts: SupplierFacts,
): Findings {
  const papers = papersOf(facts).filter((paper) => kindOf(paper) === 'questionnaire');
  const [answer] = papers.flatMap(
    ({ id }) => findAnswer(item, id, facts.texts?.get(id) ?? []) ?? [],
  );
  if (!answer) return noAnswer(item, papers[0]?.file, facts);
  const parts = criteriaIn(answer.quote)
    .slice(0, maxCriteria)
    .map((criterion) => partOf(criterion, answer, facts));
  return {
    verdict: joint(parts.map(({ verdict }) => verdict)),
    statements: [
      say(`Item ${item} reads: "${short(answer.quote, 400)}".`, answer),
      ...(parts.length === 0 ? [noCriterion] : parts.map(partLine)),
    ],
    data: {
      item,
      answer: answer.quote,
      criteria: parts.map(({ criterion, verdict, level }) => ({ criterion, verdict, level })),
    },
  };
}

const noCriterion = say(
  'It speaks to no criterion of the catalogue, so that no rule can support it.',
);

type Part = Readonly<{
  criterion: string;
  level: Level;
  verdict: Verdict;
  /** Quotes from other papers than the questionnaire. */
  proofs: readonly Citation[];
}>;

function partOf(criterion: string, answer: Citation, facts: SupplierFacts): Part {
  const finding = findingOf(facts, criterion);
  const cited = finding?.citations ?? [];
  const proofs = cited.filter(({ evidenceId }) => evidenceId !== answer.evidenceId);
  const level = finding?.level ?? 'unknown';
  return {
    criterion,
    level,
    proofs,
    verdict: verdictOf(level, finding?.status, proofs.length > 0),
  };
}

/** The answer itself proves nothing: only another paper does. */
function verdictOf(level: Level, status: Status | undefined, isShown: boolean): Verdict {
  if (status === 'disputed') return 'disputed';
  if (level === 'E0') return 'no';
  const isProven = level === 'E2' || level === 'E3' || level === 'E4';
  return isShown && isProven ? 'yes' : 'unknown';
}

function joint(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('disputed')) return 'disputed';
  const [first = 'unknown', ...rest] = verdicts;
  return rest.every((one) => one === first) ? first : 'partly';
}

function partLine({ criterion, level, proofs }: Part): Statement {
  const stands = `- ${criterionName(criterion)} is ${levelName(level)}`;
  return proofs.length > 0
    ? say(`${stands}; other documents speak to it.`, ...proofs.slice(0, 3))
    : say(`${stands}; no document but the answer itself speaks to it.`);
}

function noAnswer(item: string, file: string | undefined, facts: SupplierFacts): Findings {
  const title = `The questionnaire or tender answer with item ${item}`;
  const ask = {
    title,
    why: 'Its answer is to be compared with the evidence.',
    acceptedInstead: [],
  };
  const why = file
    ? `Item ${item} was not found in "${file}".`
    : `No questionnaire or tender answer of ${facts.posture.supplier} is on file.`;
  const reason = file ? 'document_does_not_say' : 'no_document';
  return refuse(reason, facts, { kinds: ['questionnaire'], ask }, say(why));
}
