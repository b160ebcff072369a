import type { Candidate } from '../../candidate.ts';
import type { Polarity } from '../../claim-types.ts';
import type { FoundPractice } from '../../practices.ts';
import { type PaperStatement, printed } from './paper-statements.ts';
import { detailSpan } from './practice-detail.ts';

/** A practice as a sentence states it; the detail is the part of the sentence that says it. */
export function practiceCandidate(
  statement: PaperStatement,
  practice: FoundPractice,
  polarity: Polarity,
): Candidate {
  const { page, start, end, text } = statement;
  return {
    type: 'practice',
    polarity,
    attributes: {
      criterion: practice.criterion,
      detail: printed(statement, detailSpan(text, practice)),
    },
    spans: [{ page, view: 'text', start, end, attributes: ['criterion', 'detail'] }],
    proposedBy: 'rules',
  };
}
