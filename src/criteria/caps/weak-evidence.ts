import type { CapRule } from '../weighing.ts';
import { weakEvidence } from './weak-signs.ts';

const certificateCriteria = ['GOV-01', 'GOV-02', 'GOV-03', 'GOV-04', 'GOV-05', 'GOV-06'];
const byCriterion = Map.groupBy(weakEvidence, ({ criterion }) => criterion);

/** Weak evidence caps at E1; so does a mere sentence where a certificate or report is asked for. */
export const weakEvidenceCaps: CapRule = (weighing) => {
  if (weighing.as !== 'answer') return [];
  if (weighing.claim.type === 'practice' && certificateCriteria.includes(weighing.criterion)) {
    const reason = 'A sentence is no certificate and no report.';
    return [{ id: 'weak evidence', reason, atMost: 'E1' }];
  }
  const weak = byCriterion.get(weighing.criterion)?.find(({ is }) => is(weighing));
  if (weak === undefined) return [];
  return [{ id: 'weak evidence', reason: `Weak evidence: ${weak.label}.`, atMost: 'E1' }];
};
