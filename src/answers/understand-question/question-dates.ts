import { findDates } from '../../claims/dates.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { monthDayDates } from './month-days.ts';

/** Dates and spans of time a question speaks of. Dates are YYYY-MM-DD. */
export type QuestionDates = Readonly<{
  /** The day the question asks about: "as of …", "on 1 March next year", "in 90 days". */
  on?: string;
  /** The beginning of "since …". */
  since?: string;
  /** A window that begins today: "in the next 90 days". */
  days?: number;
  /** A time limit, ISO 8601: "within 24 hours" is PT24H. */
  within?: string;
}>;

const units: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  day: 'days',
  tag: 'days',
  week: 'weeks',
  woche: 'weeks',
  month: 'months',
  monat: 'months',
  quarter: 'months',
  quartal: 'months',
  year: 'years',
  jahr: 'years',
};
const unit = '(day|week|month|quarter|year|tag|woche|monat|quartal|jahr)(?:s|e|en|n|es)?';

/** Reads the dates of a question as of the day it is asked (YYYY-MM-DD). */
export function questionDates(question: string, asOf: string): QuestionDates {
  const text = withDigits(foldText(question));
  const today = Temporal.PlainDate.from(asOf);
  const named = namedDates(question, asOf);
  const on = named.on ?? dayIn(text, today);
  const since = named.since ?? sinceIn(text, today);
  const days = on ? undefined : (untilYear(text, today) ?? windowIn(text, today));
  const within = limitIn(text);
  return {
    ...(on ? { on } : {}),
    ...(since ? { since } : {}),
    ...(days ? { days } : {}),
    ...(within ? { within } : {}),
  };
}

const asksOn = /\b(?:on|as of|as at|as per|by|until|before|am|zum|per|stand|bis)\s*(?:the\s*)?$/u;
const asksIn = /\b(?:in|im|valid|gultig|end of|ende)\s*(?:the\s*)?$/u;
const asksValidity = /\b(?:valid|gultig|expired?|run out|still|noch|in force|lapsed?)\b/u;
const asksSince = /\b(?:since|after|seit|from|ab)\s*(?:the\s*)?$/u;

/** Printed dates, with "next year" read as a year and a missing year filled in. */
function namedDates(question: string, asOf: string): { on?: string; since?: string } {
  const dates = [...findDates(withYears(question, asOf)), ...monthDayDates(question, asOf)];
  const text = foldText(withYears(question, asOf));
  const isValidity = asksValidity.test(text);
  const found: { on?: string; since?: string } = {};
  for (const { start, iso } of dates) {
    const before = text.slice(Math.max(0, start - 24), start);
    if (asksSince.test(before)) found.since ??= firstDay(iso);
    else if (asksOn.test(before) || (isValidity && asksIn.test(before))) found.on ??= lastDay(iso);
  }
  return found;
}

function withYears(question: string, asOf: string): string {
  const year = Number(asOf.slice(0, 4));
  return question
    .replace(
      /\b(?:of |in )?next year\b|\bn(?:ä|ae)chsten jahres\b|\bkommenden jahres\b/giu,
      `${year + 1}`,
    )
    .replace(/\b(?:of |in )?this year\b|\bdieses jahres\b/giu, `${year}`)
    .replace(/\b(?:of |in )?last year\b|\bletzten jahres\b/giu, `${year - 1}`);
}

/** The first or last day of a date that may be a month. */
function firstDay(iso: string): string {
  return iso.length === 7 ? `${iso}-01` : iso;
}

function lastDay(iso: string): string {
  if (iso.length !== 7) return iso;
  return Temporal.PlainYearMonth.from(iso).toPlainDate({ day: 31 }).toString();
}

function dayIn(text: string, today: Temporal.PlainDate): string | undefined {
  const ahead = new RegExp(
    `\\b(?:in|from now in) (\\d{1,4}|a|one|ein|einem|einer) ${unit}\\b`,
    'u',
  ).exec(text);
  const [, count = '', name = ''] = ahead ?? [];
  if (ahead && !/\b(?:next|last|past|since)\b/u.test(text))
    return shift(today, amount(count), name, 1);
  if (/\b(?:tomorrow|morgen)\b/u.test(text)) return today.add({ days: 1 }).toString();
  if (/\b(?:end of (?:the |this )?year|jahresende|ende des jahres)\b/u.test(text)) {
    return `${today.year}-12-31`;
  }
  if (
    /\b(?:valid|gultig|expired?|abgelaufen)\b.{0,40}\b(?:next year|nachste[sn]? jahr)\b/u.test(text)
  ) {
    return `${today.year + 1}-12-31`;
  }
  return undefined;
}

function sinceIn(text: string, today: Temporal.PlainDate): string | undefined {
  const last = new RegExp(
    `\\b(?:since|in|over|during|seit|in den|im|der) ?(?:the |dem |der )?(?:last|past|previous|letzte[nrms]?|vergangene[nrms]?) (\\d{1,4} )?${unit}\\b`,
    'u',
  ).exec(text);
  if (last) return shift(today, amount(last[1]?.trim() || '1'), last[2] ?? '', -1);
  if (/\b(?:since yesterday|seit gestern)\b/u.test(text)) return today.add({ days: -1 }).toString();
  if (/\bthis week\b|\bdiese woche\b/u.test(text)) return today.add({ days: -7 }).toString();
  return undefined;
}

function windowIn(text: string, today: Temporal.PlainDate): number | undefined {
  const ahead = new RegExp(
    `\\b(?:next|coming|within|nachste[nrms]?|kommende[nrms]?|innerhalb von|in) (?:the next |den nachsten |der nachsten )?(\\d{1,4} )?${unit}\\b`,
    'u',
  ).exec(text);
  if (!ahead) return /\b(?:this year|dieses jahr)\b/u.test(text) ? untilYearEnd(today) : undefined;
  const until = shift(today, amount(ahead[1]?.trim() || '1'), ahead[2] ?? '', 1);
  return Math.max(1, Math.min(3660, today.until(until, { largestUnit: 'days' }).days));
}

/** "Before the end of 2027", "by 2027", "bis Ende 2027": a window to the last day meant. */
function untilYear(text: string, today: Temporal.PlainDate): number | undefined {
  const match =
    /\b(before|by|until|till|up to|through|during|in|bis|vor|im jahr) (?:the )?(end of |ende (?:von |des jahres )?|jahresende )?(20\d\d)\b(?!-\d)/u.exec(
      text,
    );
  if (!match) return undefined;
  const [, preposition = '', end, year] = match;
  const isBefore = end === undefined && (preposition === 'before' || preposition === 'vor');
  const last = Temporal.PlainDate.from(`${Number(year) - (isBefore ? 1 : 0)}-12-31`);
  const days = today.until(last, { largestUnit: 'days' }).days;
  return days > 0 ? Math.min(3660, days) : undefined;
}

function untilYearEnd(today: Temporal.PlainDate): number {
  return Math.max(1, today.until(`${today.year}-12-31`, { largestUnit: 'days' }).days);
}

function limitIn(text: string): string | undefined {
  const match =
    /(?<!\b(?:next|last|past|previous|coming|nachsten|letzten|kommenden) )\b(\d{1,4}) ?-?(hours?|hrs?|h|stunden|days?|tage?n?|weeks?|wochen?)\b/u.exec(
      text,
    );
  const [, count = '', name = ''] = match ?? [];
  if (!match) return undefined;
  if (name.startsWith('h') || name.startsWith('s')) return `PT${count}H`;
  return name.startsWith('w') ? `P${Number(count) * 7}D` : `P${count}D`;
}

const small = [
  ['two', 'zwei'],
  ['three', 'drei'],
  ['four', 'vier'],
  ['five', 'funf'],
  ['six', 'sechs'],
  ['seven', 'sieben'],
  ['eight', 'acht'],
  ['nine', 'neun'],
  ['ten', 'zehn'],
  ['eleven', 'elf'],
  ['twelve', 'zwolf'],
];
const numbers = new Map(small.flatMap((names, at) => names.map((name) => [name, at + 2] as const)));
const spelled = new RegExp(`\\b(${[...numbers.keys()].join('|')})(?= ${unit}\\b)`, 'gu');

/** "two years" as "2 years". */
function withDigits(text: string): string {
  return text.replace(spelled, (name) => String(numbers.get(name) ?? name));
}

function amount(count: string): number {
  return /^\d+$/u.test(count) ? Number(count) : 1;
}

function shift(from: Temporal.PlainDate, count: number, name: string, sign: 1 | -1): string {
  const many = name.startsWith('quart') ? count * 3 : count;
  return from.add({ [units[name] ?? 'days']: many * sign }).toString();
}
