import { z } from 'zod';
import { type Findings, verdictSchema } from '../answer.ts';
import type { PageText, SupplierFacts } from '../facts.ts';
import { kindOf, papersOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { specificsIn } from '../specifics.ts';
import { say } from '../statement.ts';
import { criteriaIn } from '../understand-question/topics.ts';
import { criterionName, levelName, short } from '../words.ts';
import { answerCertification } from './certification-answers.ts';
import { answerPractice } from './practice-answers.ts';
import { findAnswer } from './questionnaire-items.ts';

export const claimCheckDataSchema = z.object({
  statement: z.string(),
  criterion: z.string().optional(),
  standard: z.string().optional(),
});
export const answerCheckDataSchema = z.object({
  item: z.string(),
  answer: z.string(),
  criteria: z.array(z.object({ criterion: z.string(), verdict: verdictSchema, level: z.string() })),
});

/** "They say they are certified: is that true?": the statement against verified claims. */
export function answerClaimCheck(
  question: QuestionOf<'claim-check'>,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const { statement, standard, criterion, supplier } = question;
  const data = {
    statement,
    ...(standard ? { standard } : {}),
    ...(criterion ? { criterion } : {}),
  };
  const findings = standard
    ? answerCertification(
        { kind: 'certification', supplier, standard, aspect: 'held' },
        facts,
        asOf,
      )
    : answerPractice(
        {
          kind: 'practice',
          supplier,
          criterion: criterion ?? 'GOV-07',
          others: [],
          specifics: specificsIn(statement),
          aspect: 'done',
        },
        facts,
      );
  if (findings.reason) {
    return {
      ...findings,
      statements: [
        say('What they say is not supported by any document on file.'),
        ...findings.statements,
      ],
    };
  }
  const supported = {
    yes: 'is supported',
    partly: 'is supported in part',
    no: 'is not supported',
    unknown: 'is not supported',
    disputed: 'is disputed',
  } as const;
  return {
    ...findings,
    statements: [
      say(`What they say ${supported[findings.verdict ?? 'unknown']} by the documents on file.`),
      ...findings.statements,
    ],
    data,
  };
}

/** "Is their answer to RFP question 7 supported?": the answer as written, and what proves it. */
export function answerAnswerCheck(
  { item }: QuestionOf<'answer-check'>,
  facts: SupplierFacts,
): Findings {
  const papers = papersOf(facts).filter((paper) => kindOf(paper) === 'questionnaire');
  const found = papers.flatMap((paper) => {
    const pages: readonly PageText[] = facts.texts?.get(paper.id) ?? [];
    const citation = findAnswer(item, paper.id, pages);
    return citation ? [citation] : [];
  })[0];
  if (!found) {
    return refuse(
      papers.length > 0 ? 'document_does_not_say' : 'no_document',
      facts,
      {
        kinds: ['questionnaire'],
        ask: {
          title: `The questionnaire or tender answer with item ${item}`,
          why: 'Its answer is to be compared with the evidence.',
          acceptedInstead: [],
        },
      },
      say(
        papers.length > 0
          ? `Item ${item} was not found in "${papers[0]?.file}".`
          : `No questionnaire or tender answer of ${facts.posture.supplier} is on file.`,
      ),
    );
  }
  return compared(item, found, facts);
}

function compared(
  item: string,
  citation: NonNullable<ReturnType<typeof findAnswer>>,
  facts: SupplierFacts,
): Findings {
  const criteria = criteriaIn(citation.quote)
    .slice(0, 3)
    .map((criterion) => {
      const finding = facts.posture.findings.find((one) => one.criterion === criterion);
      const proofs =
        finding?.citations.filter((one) => one.evidenceId !== citation.evidenceId) ?? [];
      const level = finding?.level ?? 'unknown';
      return {
        criterion,
        level,
        proofs,
        isProven: proofs.length > 0 && ['E2', 'E3', 'E4'].includes(level),
        isDisputed: finding?.status === 'disputed',
        isRefuted: level === 'E0',
      };
    });
  const proven = criteria.filter((one) => one.isProven).length;
  const verdict = criteria.some((one) => one.isDisputed)
    ? 'disputed'
    : criteria.length > 0 && proven === criteria.length
      ? 'yes'
      : proven > 0
        ? 'partly'
        : criteria.some((one) => one.isRefuted)
          ? 'no'
          : 'unknown';
  return {
    verdict,
    statements: [
      say(`Item ${item} reads: "${short(citation.quote, 400)}".`, citation),
      ...(criteria.length === 0
        ? [say('It speaks to no criterion of the catalogue, so that no rule can support it.')]
        : []),
      ...criteria.map(({ criterion, level, proofs }) =>
        proofs.length > 0
          ? say(
              `- ${criterionName(criterion)} is ${levelName(level)} by other documents.`,
              ...proofs.slice(0, 3),
            )
          : say(
              `- ${criterionName(criterion)} is ${levelName(level)}; no document but the answer itself speaks to it.`,
            ),
      ),
    ],
    data: {
      item,
      answer: citation.quote,
      criteria: criteria.map(({ criterion, level, isProven, isRefuted }) => ({
        criterion,
        level,
        verdict: isProven ? ('yes' as const) : isRefuted ? ('no' as const) : ('unknown' as const),
      })),
    },
  };
}
