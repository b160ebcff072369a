import type { Rank } from '../../criteria/evidence-ranks.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { isSample, kindOf, paperDate } from '../papers.ts';

/** An evidence as answers list it. */
export function evidenceRow(evidence: Evidence, rank?: Rank) {
  const { status } = evidence.progress;
  return {
    evidenceId: evidence.id,
    file: evidence.file,
    kind: kindOf(evidence),
    date: paperDate(evidence),
    pages: evidence.pages,
    status: status === 'checked' || status === 'failed' ? status : ('not read yet' as const),
    counts: status === 'checked' && !isSample(evidence) && evidence.supersededBy === undefined,
    warnings: evidence.warnings.map(({ code }) => code),
    ...(rank ? { rank } : {}),
  };
}
