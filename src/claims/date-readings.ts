/** What one match of a notation says, before the order of day and month is settled. */
export type PrintedDate = Readonly<{
  year: number;
  /** Several where a name means different months in different languages. */
  months: readonly number[];
  day?: number;
  /** Day and month in an order that is not printed. */
  pair?: readonly [number, number];
  separator?: string;
}>;

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** Two-digit years: 49 is 2049, 50 is 1950. */
const pivot = 50;

type Groups = Readonly<Record<string, string | undefined>>;

function numberIn(groups: Groups, id: string): number | undefined {
  const digits = groups[id];
  return digits === undefined ? undefined : Number(digits);
}

function yearIn(groups: Groups, part: string): number | undefined {
  const short = numberIn(groups, `yy${part}`);
  if (short !== undefined) return short < pivot ? 2000 + short : 1900 + short;
  return numberIn(groups, `y${part}`);
}

function monthsIn(
  groups: Groups,
  part: string,
  monthsOf: (name: string) => readonly number[],
): readonly number[] {
  const name = groups[`n${part}`];
  if (name !== undefined) return monthsOf(name);
  const numeral = groups[`r${part}`];
  if (numeral !== undefined) return [roman.indexOf(numeral) + 1];
  const month = numberIn(groups, `m${part}`);
  return month === undefined ? [] : [month];
}

function hasPart(groups: Groups, part: string): boolean {
  return ['d', 'n', 'a'].some((id) => groups[`${id}${part}`] !== undefined);
}

/** The dates of one match: one, or the two ends of a range whose year is printed once. */
export function printedDates(
  groups: Groups,
  monthsOf: (name: string) => readonly number[],
): readonly PrintedDate[] {
  const last = hasPart(groups, '2') ? '2' : '1';
  const parts = last === '2' ? ['1', '2'] : ['1'];
  return parts.flatMap((part) => {
    const year = yearIn(groups, part) ?? yearIn(groups, last);
    if (year === undefined) return [];
    const own = monthsIn(groups, part, monthsOf);
    const a = numberIn(groups, `a${part}`);
    const b = numberIn(groups, `b${part}`);
    const day = numberIn(groups, `d${part}`);
    return {
      year,
      months: own.length > 0 ? own : monthsIn(groups, part === '1' ? last : '1', monthsOf),
      ...(day !== undefined && { day }),
      ...(a !== undefined && b !== undefined && { pair: [a, b] as const }),
      ...(groups['s'] !== undefined && { separator: groups['s'] }),
    };
  });
}
