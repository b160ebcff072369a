import { answersFor, type VexAnswer } from '../../criteria/vex-answers.ts';
import type { OnFile } from '../facts.ts';
import type { Match, MatchedPaper } from './matched-papers.ts';
import type { MatchRow } from './vulnerability-data.ts';

/** A match beside the statement of the supplier that answers it. */
export type AnsweredMatch = Match & Readonly<{ answer?: VexAnswer }>;

/** Only statements on the product and version of an SBOM answer its matches. */
export function answeredMatches(
  papers: readonly MatchedPaper[],
  { input }: OnFile,
): readonly AnsweredMatch[] {
  return papers.flatMap((paper) => {
    const onFile = input.evidence.find(({ evidence }) => evidence.id === paper.evidence.id);
    const answerTo = onFile && answersFor(onFile, input.evidence);
    return paper.matched.matches.map((match) => {
      const answer = answerTo?.(match);
      return { match, paper, ...(answer ? { answer } : {}) };
    });
  });
}

/** A match as answers carry it, with what the supplier says about it. */
export function matchRow({ match, paper, answer }: AnsweredMatch, { input }: OnFile): MatchRow {
  return {
    ...match,
    supplier: input.supplier.name,
    evidenceId: paper.evidence.id,
    file: paper.evidence.file,
    answered: answer ? answered(answer) : null,
  };
}

function answered({ claim, evidence, counts }: VexAnswer): MatchRow['answered'] {
  const { vulnerability, product, status, justification } = claim.attributes;
  return {
    vulnerability,
    product,
    status,
    justification,
    counts,
    evidenceId: evidence.id,
    file: evidence.file,
  };
}
