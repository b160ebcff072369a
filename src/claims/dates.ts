import type { Span } from '../evidence/document.ts';
import { canonical, originalSpan } from './canonical.ts';
import { notations } from './date-notations.ts';
import { type PrintedDate, printedDates } from './date-readings.ts';
import monthNames from './gazetteer/month-names.json' with { type: 'json' };

/**
 * A printed date. `iso` is YYYY-MM-DD, or YYYY-MM where no day is printed. Where several readings
 * are possible (04/05/2026) `iso` is the earliest, which never makes evidence look fresher or last
 * longer, and `alternatives` are the others.
 */
export type FoundDate = Span & Readonly<{ iso: string; alternatives?: readonly string[] }>;

/** How a document prints 04/05/2026; see date-order.ts. */
export type DateOrder = 'day-first' | 'month-first';

const filler = '\ue000';
const firstMonth = 0xe001;
/** Position in this list, from 1, is the code of a set of months. */
const monthSets: (readonly number[])[] = Array.from({ length: 12 }, (_, month) => [month + 1]);
const monthCodes = new Map<string, number>();
for (const [index, names] of monthNames.months.entries()) {
  for (const name of names.split(' ')) {
    const known = monthCodes.get(name);
    if (known === undefined) monthCodes.set(name, index);
    else monthCodes.set(name, monthSets.push([...(monthSets[known] ?? []), index + 1]) - 1);
  }
}
const needsDay = new Set(monthNames.needsDay);
const word = /\p{L}{3,}/gu;
const digit = /\d/u;

const privateUse = /[\ue000-\uf8ff]/gu;

/** Puts one private-use character for the month in place of every month name; same length. */
function encodeMonths(folded: string): string {
  return folded.replace(privateUse, '\ufffd').replace(word, (found) => {
    const code = monthCodes.get(found);
    if (code === undefined) return found;
    return String.fromCharCode(firstMonth + code) + filler.repeat(found.length - 1);
  });
}

function monthsOf(encoded: string): readonly number[] {
  return monthSets[encoded.charCodeAt(0) - firstMonth] ?? [];
}

function isoOf(year: number, month: number, day: number | undefined): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}`;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return iso;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${iso}-${String(day).padStart(2, '0')}` : undefined;
}

/** "12.03." is day first wherever dots are used; a slash or dash says nothing. */
function orderOf({ pair, separator }: PrintedDate): DateOrder | undefined {
  if (!pair) return undefined;
  const [first, second] = pair;
  if (first > 12 && second <= 12) return 'day-first';
  if (second > 12 && first <= 12) return 'month-first';
  return separator === '.' ? 'day-first' : undefined;
}

function isosOf(date: PrintedDate, order: DateOrder | undefined): readonly string[] {
  if (!date.pair) return date.months.flatMap((month) => isoOf(date.year, month, date.day) ?? []);
  const [first, second] = date.pair;
  const decided = orderOf(date) ?? order;
  const readings = [
    ...(decided === 'month-first' ? [] : [isoOf(date.year, second, first)]),
    ...(decided === 'day-first' ? [] : [isoOf(date.year, first, second)]),
  ];
  return [...new Set(readings.filter((iso) => iso !== undefined))].sort();
}

type Match = Span & Readonly<{ dates: readonly (Span & { printed: PrintedDate })[] }>;

/** The range of the match's parts that belong to one of its dates. */
function partSpan(match: RegExpExecArray, part: number, count: number): Span {
  const whole = { start: match.index, end: match.index + match[0].length };
  if (count === 1) return whole;
  const own = Object.entries(match.indices?.groups ?? {}).flatMap(([id, range]) =>
    range && id.endsWith(String(part)) ? [range] : [],
  );
  return {
    start: part === 1 ? whole.start : Math.min(...own.map(([start]) => start)),
    end: part === 2 ? whole.end : Math.max(...own.map(([, end]) => end)),
  };
}

function readMatch(match: RegExpExecArray, folded: string): Match | undefined {
  const groups = match.groups ?? {};
  const printed = printedDates(groups, monthsOf);
  const start = match.index;
  const end = start + match[0].length;
  const [first] = printed;
  if (!first || (printed.length === 1 && first.day === undefined && !first.pair)) {
    const [from = 0, to = 0] = match.indices?.groups?.['n1'] ?? [];
    if (needsDay.has(folded.slice(from, to))) return undefined;
  }
  const dates = printed.map((date, index) => ({
    ...partSpan(match, index + 1, printed.length),
    printed: date,
  }));
  return { start, end, dates };
}

/** Matches in text order; where two overlap, the notation that stands first in the list wins. */
function matchesIn(encoded: string, folded: string): readonly Match[] {
  if (!digit.test(folded)) return [];
  const taken = new Uint8Array(encoded.length);
  const matches: Match[] = [];
  for (const notation of notations) {
    for (const found of encoded.matchAll(notation)) {
      const end = found.index + found[0].length;
      if (taken.subarray(found.index, end).includes(1)) continue;
      const match = readMatch(found, folded);
      if (!match?.dates.every(({ printed }) => isosOf(printed, undefined).length > 0)) continue;
      taken.fill(1, found.index, end);
      matches.push(match);
    }
  }
  return matches.sort((left, right) => left.start - right.start);
}

/** What the numeric dates of a text that can be read in one way only agree on. */
function orderIn(matches: readonly Match[]): DateOrder | undefined {
  const orders = matches.flatMap(({ dates }) =>
    dates.flatMap(({ printed }) => (printed.separator === '.' ? [] : (orderOf(printed) ?? []))),
  );
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

/** A range over the turn of the year: "20 December to 5 January 2024" starts in 2023. */
function withYearOfStart({ dates }: Match): Match['dates'] {
  const [first, last] = dates;
  if (!first || !last || first.printed.pair) return dates;
  const [from] = isosOf(first.printed, undefined);
  const [to] = isosOf(last.printed, undefined);
  if (!from || !to || from <= to) return dates;
  return [{ ...first, printed: { ...first.printed, year: first.printed.year - 1 } }, last];
}

/**
 * Every date printed in a text, in text order, in the usual notations of European languages.
 * `order` is what the rest of the document shows about numeric dates; without it the text's own
 * dates are the evidence, and what stays ambiguous has `alternatives`. Years 1950 to 2099.
 */
export function findDates(text: string, order?: DateOrder): readonly FoundDate[] {
  const form = canonical(text, { fold: true });
  const matches = matchesIn(encodeMonths(form.text), form.text);
  const evidence = order ?? orderIn(matches);
  return matches.flatMap((match) =>
    withYearOfStart(match).flatMap(({ start, end, printed }) => {
      const [iso, ...alternatives] = isosOf(printed, evidence);
      if (iso === undefined) return [];
      const span = originalSpan(form, { start, end });
      return { ...span, iso, ...(alternatives.length > 0 && { alternatives }) };
    }),
  );
}
