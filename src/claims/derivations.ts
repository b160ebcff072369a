import type { Derivation } from './candidate.ts';
import { type FindingCounts, severities } from './claim-types.ts';
import { findDurations } from './durations.ts';
import { mentionsOf } from './values/finding-counts.ts';
import type { Proven } from './verify-attributes.ts';

type Computed = Readonly<{ attribute: string; value: unknown; derivation: Derivation }>;
type Basis = Readonly<{
  values: Readonly<Record<string, unknown>>;
  quotes: readonly string[];
  cited: readonly Proven[];
}>;

/** "issuedOn + 2 years", "validFrom + 36 months - 1 day". */
const sum = /^(\w+) \+ (\d{1,3}) (day|week|month|year)s?(?: - 1 day)?$/u;

const unitLetters: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};

/** The same length in every unit it can be printed in: two years are 24 months. */
function lengths(count: number, unit: string): readonly string[] {
  const own = `P${count}${unitLetters[unit]}`;
  if (unit === 'year') return [own, `P${count * 12}M`];
  return unit === 'month' && count % 12 === 0 ? [own, `P${count / 12}Y`] : [own];
}

/** A date printed in one attribute plus a length of time that one of the quotes prints. */
function isSum(value: unknown, rule: RegExpExecArray, { values, quotes }: Basis): boolean {
  const [, input = '', digits = '', unit = ''] = rule;
  const from = values[input];
  if (typeof from !== 'string' || from.length !== 10) return false;
  const count = Number(digits);
  const isPrinted = quotes.some((quote) =>
    findDurations(quote).some(({ iso }) => lengths(count, unit).includes(iso)),
  );
  const end = Temporal.PlainDate.from(from).add({ [`${unit}s`]: count });
  const ends = [end.toString(), end.subtract({ days: 1 }).toString()];
  return isPrinted && ends.includes(String(value));
}

/** Counted in a list: the statements must name each severity at least so often. */
function isCounted(counts: FindingCounts, { cited }: Basis): boolean {
  const quotes = new Set(cited.map(({ exhibit }) => exhibit.proof.quote));
  const mentions = mentionsOf([...quotes].join('\n'));
  return severities.every((severity) => (counts[severity] ?? 0) <= mentions[severity]);
}

/**
 * Whether a computed value follows from what is proven. Sums of a date and a printed length of time
 * and counts are computed again; any other rule must name inputs that are proven or cited.
 */
export function isDerived({ attribute, value, derivation }: Computed, basis: Basis): boolean {
  const rule = sum.exec(derivation.rule);
  if (rule) return isSum(value, rule, basis);
  const citedNames = basis.cited.flatMap(({ exhibit }) => exhibit.span.attributes);
  const isKnown = (input: string): boolean =>
    basis.values[input] !== undefined || citedNames.includes(input);
  if (derivation.inputs.length === 0 || !derivation.inputs.every(isKnown)) return false;
  return attribute === 'findings' ? isCounted(value as FindingCounts, basis) : true;
}
