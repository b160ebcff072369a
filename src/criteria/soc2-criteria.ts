import { findPractices } from '../claims/practices.ts';
import type { CriterionId } from './criterion.ts';
import { remember } from './remember.ts';

/**
 * Which of our criteria a SOC 2 common criterion touches. Routes exceptions and qualifications; it
 * raises nothing by itself (rules, section 3).
 */
const routes: readonly (readonly [from: string, to: string, criteria: readonly CriterionId[]])[] = [
  ['1.4', '1.4', ['GOV-08']],
  ['6.1', '6.3', ['REL-01']],
  ['7.1', '7.1', ['SCD-05', 'DEP-06']],
  ['7.2', '7.5', ['VUL-02', 'VUL-07']],
  ['8.1', '8.1', ['SCD-02', 'SCD-04', 'SCD-07']],
  ['9.2', '9.2', ['DEP-04', 'DEP-05']],
];

const reference =
  /\bCC ?(?<series>\d)\.(?<point>\d{1,2})(?: ?(?:-|–|—|to|bis|through) ?(?:CC ?)?(?<end>\d\.\d{1,2})(?!\d))?/giu;

/** Criteria that the control references of a text ("CC6.1–CC6.3", "CC8.1-01") touch. */
export function criteriaOfControls(text: string): ReadonlySet<CriterionId> {
  const touched = new Set<CriterionId>();
  for (const { groups } of text.matchAll(reference)) {
    const first = pointOf(`${groups?.['series']}.${groups?.['point']}`);
    const last = Math.max(first, pointOf(groups?.['end'] ?? '0.0'));
    for (const [from, to, criteria] of routes) {
      if (pointOf(from) > last || pointOf(to) < first) continue;
      for (const criterion of criteria) touched.add(criterion);
    }
  }
  return touched;
}

/** Criteria that the words of a qualification name, by control or by practice. */
export const criteriaOfQualification = remember(
  (_report: object, text): ReadonlySet<string> =>
    new Set([
      ...criteriaOfControls(text),
      ...findPractices(text).map(({ criterion }) => criterion),
    ]),
);

/** "6.1" as a number that orders: 601. */
function pointOf(control: string): number {
  const [series = 0, point = 0] = control.split('.').map(Number);
  return series * 100 + point;
}
