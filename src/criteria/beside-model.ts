import { isOfModelAlone } from '../claims/claim.ts';
import { isStrong } from './admissions.ts';
import { height } from './criterion.ts';
import type { Outcome } from './judge-criterion.ts';

type Judged = Readonly<{ outcome: Outcome }>;

/**
 * What a criterion comes to with what a model alone says (`all`), seen beside what the rules' claims
 * come to without it. A model may lift a criterion with a claim of its own that counts so much; what
 * it says never makes a claim of the rules count for more, and what the rules find refuted or lapsed
 * only strong evidence of another paper lifts. What is disputed or weighed is told all the same.
 */
export function besideModel<J extends Judged>(all: J, ofRules: J): J {
  if (height(all.outcome.level) <= height(ofRules.outcome.level)) return all;
  if (isLifted(all.outcome, ofRules.outcome)) return all;
  const { disputes, weighed, holds, notes } = all.outcome;
  return { ...ofRules, outcome: { ...ofRules.outcome, disputes, weighed, holds, notes } };
}

function isLifted({ level, weighed }: Outcome, ofRules: Outcome): boolean {
  const own = weighed.filter(
    (one) =>
      isOfModelAlone(one.claim) && one.verdict === 'standing' && height(one.level) >= height(level),
  );
  if (ofRules.level !== 'E0') return own.length > 0;
  const failed = new Set(ofRules.deciding.map(({ paper }) => paper.evidence.id));
  return own.some((one) => isStrong(one) && !failed.has(one.paper.evidence.id));
}
