import { z } from 'zod';
import { findCriterion } from '../../criteria/catalogue/catalogue.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { nextRequests } from '../requests/next-requests.ts';
import { requestFor, substituteSchema } from '../requests/requestable.ts';
import { say } from '../statement.ts';
import { criterionName, levelMeanings, levelName } from '../words.ts';

export const nextRequestsDataSchema = z.object({
  requests: z.array(
    z.object({
      title: z.string(),
      why: z.string(),
      criteria: z.array(z.string()),
      acceptedInstead: z.array(z.string()),
    }),
  ),
});

export const alternativesDataSchema = z.object({
  criterion: z.string(),
  accepted: z.array(substituteSchema),
});

const shownRequests = 5;

/** "What should I request next?": must-haves first, then weakness, then what lapses soon. */
export function answerNextRequests(
  _question: QuestionOf<'next-requests'>,
  facts: SupplierFacts,
): Findings {
  const requests = nextRequests(facts.posture);
  const { supplier } = facts.posture;
  if (requests.length === 0) {
    return {
      statements: [
        say(`Nothing has to be requested from ${supplier}: every criterion meets its target.`),
      ],
      data: { requests: [] },
    };
  }
  return {
    statements: [
      say(`From ${supplier}, in this order:`),
      ...requests.slice(0, shownRequests).map(({ title, why }) => say(`- ${title}. ${why}`)),
      ...(requests.length > shownRequests
        ? [say(`${requests.length - shownRequests} more follow.`)]
        : []),
    ],
    data: {
      requests: requests.map(({ title, why, criteria, acceptedInstead }) => ({
        title,
        why,
        criteria,
        acceptedInstead,
      })),
    },
  };
}

/** "They say the report is confidential. What else would be acceptable?" */
export function answerAlternatives(
  { criterion }: QuestionOf<'alternatives'>,
  facts: SupplierFacts | undefined,
): Findings {
  const request = requestFor(criterion);
  const accepted = [...(request?.acceptedInstead ?? [])].sort((a, b) =>
    a.level < b.level ? 1 : -1,
  );
  const finding = facts?.posture.findings.find((one) => one.criterion === criterion);
  return {
    statements: [
      say(`For ${criterionName(criterion)} the best is: ${request?.title}.`),
      say('Accepted instead, with the level each can reach at best:'),
      ...accepted.map(({ what, level }) => say(`- ${level} (${levelMeanings[level]}): ${what}.`)),
      ...weakLine(criterion),
      ...(finding
        ? [
            say(
              `${facts?.posture.supplier} stands at ${levelName(finding.level)}; the target is ${finding.target}.`,
            ),
          ]
        : []),
    ],
    data: { criterion, accepted },
  };
}

function weakLine(criterion: string) {
  const weak = findCriterion(criterion)?.weakEvidence ?? [];
  return weak.length > 0 ? [say(`Not enough, E1 at most: ${weak.join('; ')}.`)] : [];
}
