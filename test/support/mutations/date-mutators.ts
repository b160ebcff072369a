import type { PageSpan } from '../../../src/claims/candidate.ts';
import { findDates } from '../../../src/claims/dates.ts';
import { isTrue, type Mutator, spansFor, valuesOf, withValue } from './mutation.ts';
import type { Base } from './true-candidates.ts';

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d(?:-\d\d)?$/u.test(value);

const roles: Readonly<Record<string, readonly string[]>> = {
  certification: ['issuedOn', 'validFrom', 'expiresOn', 'lastSurveillance'],
  'assurance-report': ['periodStart', 'periodEnd', 'asOf', 'issuedOn'],
  'security-test': ['startedOn', 'endedOn', 'reportedOn'],
  'support-period': ['until'],
  incident: ['occurredOn', 'disclosedOn'],
};

const datesIn = (base: Base): readonly (readonly [string, string])[] =>
  Object.entries(valuesOf(base.candidate)).flatMap(([name, value]) =>
    isDate(value) ? [[name, value] as const] : [],
  );

function shifted(value: string, unit: 'days' | 'months' | 'years', by: number): string {
  if (value.length === 10)
    return Temporal.PlainDate.from(value)
      .add({ [unit]: by })
      .toString();
  return Temporal.PlainYearMonth.from(value)
    .add(unit === 'days' ? { months: by } : { [unit]: by })
    .toString();
}

const moved =
  (unit: 'days' | 'months' | 'years'): Mutator =>
  (base, pick) => {
    const [name, value] = pick(datesIn(base)) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const wrong = shifted(value, unit, pick([-1, 1]) ?? 1);
    return isTrue(base, name, wrong) ? undefined : withValue(base, name, wrong);
  };

/** Day and month exchanged, or a month in place of a day. */
const reformatted: Mutator = (base, pick) => {
  const [name, value] = pick(datesIn(base).filter(([, date]) => date.length === 10)) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const [year, month, day] = value.split('-');
  const turned = Number(day) <= 12 && day !== month ? [`${year}-${day}-${month}`] : [];
  const wrong = pick([...turned, value.slice(0, 7)]);
  return wrong === undefined || isTrue(base, name, wrong)
    ? undefined
    : withValue(base, name, wrong);
};

/** The date of one role, printed where it is printed, proposed for another role. */
const exchanged: Mutator = (base, pick) => {
  const [from, value] = pick(datesIn(base)) ?? [];
  const to = pick((roles[base.claim.type] ?? []).filter((name) => name !== from));
  if (from === undefined || to === undefined || isTrue(base, to, value)) return undefined;
  return withValue(base, to, value, spansFor(base, from));
};

/** Any other date the paper prints, from where it stands. */
const borrowed: Mutator = (base, pick) => {
  const name = pick(roles[base.claim.type] ?? []);
  const page = pick(base.paper.document.pages);
  if (name === undefined || page === undefined) return undefined;
  const view = pick(['text', 'layout'] as const) ?? 'text';
  const found = pick(findDates(page[view]));
  if (!found || isTrue(base, name, found.iso)) return undefined;
  const { start, end, iso } = found;
  const span: PageSpan = { page: page.number, view, start, end, attributes: [name] };
  return withValue(base, name, iso, [span]);
};

export const dateMutators: Readonly<Record<string, Mutator>> = {
  'a date by a day': moved('days'),
  'a date by a month': moved('months'),
  'a date by a year': moved('years'),
  'a date in another format': reformatted,
  'a date in another role': exchanged,
  'another date of the paper': borrowed,
};
