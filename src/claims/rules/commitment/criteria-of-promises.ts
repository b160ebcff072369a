import { supportPeriodsIn } from '../support-period/support-periods-in.ts';
import type { FoundCommitment } from './commitments-in.ts';
import { promisedIn } from './promised-in.ts';

/** The criterion a promise answers; the promise says it better than a practice of the same words. */
const criterionOf: Readonly<Record<FoundCommitment['subject'], readonly string[]>> = {
  acknowledge: ['VUL-02'],
  fix: ['VUL-03'],
  notify: ['VUL-07'],
  support: ['VUL-06'],
  'sbom-delivery': [],
};

/** Criteria for which the sentence makes a promise with a length of time or an end date. */
export function criteriaOfPromises(sentence: string, question = ''): ReadonlySet<string> {
  const promised = promisedIn(question, sentence).flatMap(({ subject }) => criterionOf[subject]);
  return new Set(supportPeriodsIn(sentence).length > 0 ? [...promised, 'VUL-06'] : promised);
}
