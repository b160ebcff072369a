import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import type { Polarity } from '../../claim-types.ts';
import type { FoundPractice } from '../../practices.ts';
import type { PaperStatement } from './paper-statements.ts';
import { detailSpan } from './practice-detail.ts';

/** A practice as a sentence states it; the detail is the part of the sentence that says it. */
export function practiceCandidate(
  { page, start, end, text }: PaperStatement,
  practice: FoundPractice,
  polarity: Polarity,
): Candidate {
  const detail = detailSpan(text, practice);
  return {
    type: 'practice',
    polarity,
    attributes: {
      criterion: practice.criterion,
      detail: asPrinted(text.slice(detail.start, detail.end)),
    },
    spans: [{ page, view: 'text', start, end, attributes: ['criterion', 'detail'] }],
    proposedBy: 'rules',
  };
}
