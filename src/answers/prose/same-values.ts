import { findDates } from '../../claims/dates.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { numbersIn, withoutDates } from './prose-values.ts';

/**
 * Whether all values of a text stand in another one, and mean the same there: "until 2027-01-31" is
 * not "from 2027-01-31", and "3 of 2" not "2 of 3".
 */
export function hasValuesOf(proven: readonly string[], said: string): boolean {
  const counts = numbersIn(said).filter(isCount);
  return (
    hasDatesOf(proven.join('\n'), said) &&
    hasNumbersOf(proven.join('\n'), said) &&
    proven.some((text) => inOrder(counts, numbersIn(text))) &&
    countedIn(said).every((one) => proven.some((text) => countedIn(text).some(isSameCount(one))))
  );
}

function hasDatesOf(proven: string, said: string): boolean {
  const known = datesWithRoles(proven);
  return datesWithRoles(said).every(({ iso, role }) =>
    known.some((one) => one.iso === iso && (!role || !one.role || role === one.role)),
  );
}

const roles = {
  end: 'until|till|through|to|expir\\w*|ends?|ended|lapse[sd]?|bis|ablauf|endet',
  start: 'from|since|begin\\w*|began|starts?|started|ab|seit|von|beginnt',
  issue: 'issued|dated|signed|published|ausgestellt|datiert',
} as const;
type Role = keyof typeof roles;

const roleWord = new RegExp(
  `\\b(?:${Object.entries(roles)
    .map(([role, words]) => `(?<${role}>${words})`)
    .join('|')})\\b`,
  'gu',
);
/** Characters before a date in which a word may say what it is the date of. */
const reach = 30;

function datesWithRoles(text: string): { iso: string; role: Role | undefined }[] {
  let from = 0;
  return findDates(text).map(({ start, end, iso }) => {
    const before = foldText(text.slice(Math.max(from, start - reach), start));
    from = end;
    const groups = [...before.matchAll(roleWord)].at(-1)?.groups ?? {};
    const role = (['end', 'start', 'issue'] as const).find((one) => groups[one] !== undefined);
    return { iso, role };
  });
}

function hasNumbersOf(proven: string, said: string): boolean {
  const known = new Set(numbersIn(proven));
  return numbersIn(said).every((number) => known.has(number));
}

/** Standards, versions and identifiers may come in any order, counts may not. */
const isCount = (number: string) => /^\d{1,3}$/u.test(number);

function inOrder(counts: readonly string[], known: readonly string[]): boolean {
  let at = 0;
  for (const number of known) if (number === counts[at]) at += 1;
  return at === counts.length;
}

/** A count with the words beside it: of what there are so many. */
type Counted = Readonly<{ count: string; before: string; after: string }>;

function countedIn(text: string): Counted[] {
  const tokens = foldText(withoutDates(text)).match(/[\p{L}\p{N}]+(?:[.,-]\d+)*/gu) ?? [];
  return tokens.flatMap((count, at) =>
    isCount(count) ? [{ count, before: tokens[at - 1] ?? '', after: tokens[at + 1] ?? '' }] : [],
  );
}

/** "2 critical" is not "2 medium". Words are the same up to their endings. */
const isSameCount = (one: Counted) => (other: Counted) =>
  one.count === other.count &&
  (isAlike(one.after, other.after) || isAlike(one.before, other.before));

const isAlike = (one: string, other: string) => one.slice(0, 5) === other.slice(0, 5);
