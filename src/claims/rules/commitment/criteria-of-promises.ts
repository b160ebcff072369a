import { supportPeriodsIn } from '../support-period/support-periods-in.ts';
import type { FoundCommitment } from './commitments-in.ts';
import { openPromisesIn } from './open-promises-in.ts';
import { promisedIn } from './promised-in.ts';

/** The criterion a promise answers; the promise says it better than a practice of the same words. */
const criterionOf: Readonly<Record<FoundCommitment['subject'], readonly string[]>> = {
  acknowledge: ['VUL-02'],
  fix: ['VUL-03'],
  notify: ['VUL-07'],
  support: ['VUL-06', 'VUL-03'],
  'sbom-delivery': [],
};

type Around = Readonly<{ question?: string; isContract?: boolean }>;

/** Criteria for which the sentence makes a promise with a time, an end date, or a prompt notice. */
export function criteriaOfPromises(
  sentence: string,
  { question = '', isContract = false }: Around = {},
): ReadonlySet<string> {
  const timed = promisedIn(question, sentence);
  const found = [...timed, ...openPromisesIn(sentence, timed, isContract)];
  const promised = found.flatMap(({ subject }) => criterionOf[subject]);
  return new Set(
    supportPeriodsIn(sentence).length > 0 ? [...promised, ...criterionOf.support] : promised,
  );
}
