import { type DateOrder, type FoundDate, findDates } from '../../dates.ts';
import type { CoverFact } from './cover-facts.ts';
import type { Piece, Report, ReportRow, Sentence } from './report.ts';

/** When the test was done, as one piece of the report says. */
export type Period = Readonly<{
  start?: string;
  end?: string;
  piece: Piece;
  /** Higher is surer. */
  weight: number;
}>;

const testing =
  /\b(?:test\w*|assess\w*|audit\w*|review\w*|evaluat\w*|examin\w*|pen-?test\w*|scan\w*|engagement|exercise|project|program(?:me)?|conducted|performed|carried out|took place|effort|fuzz\w*|campaign|analysis|work|investigation|prüf\w*|penetrationstest\w*|durchgeführt|durchführung|untersuch\w*|analyse|schwachstellenscan\w*|tests? d[’']intrusion|réalisée?|onderzoek\w*|uitgevoerd|przeprowadz\w*|wykonan\w*|eseguit\w*|prueba\w*|realiz\w*)\b/iu;
const joined =
  /^(?:st|nd|rd|th|er|\.)?[\s,]*(?:at \d{1,2}:\d\d(?: UTC)?[\s,]*)?(?:to|through|thru|until|till|and|do|til|až|bis(?: zum)?|und|au|et(?: le)?|al?|y|t\/m|tot(?: en met)?|-|–|—|->|→)[\s,]*(?:the |le |el |den |dem )?$/iu;
const startCue =
  /\b(?:start(?:ed|s|ing)?(?: date)?|commenc(?:ed|ing|ement)|began|begin(?:ning)?|kick(?:ed)?[ -]?off|from|beginn|begann|gestartet|début)\b[^.]{0,40}$/iu;
const endCue =
  /\b(?:end(?:ed|s|ing)?(?: date)?|conclud(?:ed|ing)|complet(?:ed|ion)|finish(?:ed)?|until|ende|endete|abgeschlossen|fin)\b[^.]{0,40}$/iu;
/** The dates are of something else: a retest, an earlier test, a contract, a disclosure. */
const otherMatter =
  /\b(?:re-?test\w*|re-?assess\w*|fix(?:es)? (?:review|verification)|corrections?|fixes|verification of fixes|remediation|previous(?:ly)?|prior|earlier test|last year|first (?:installment|test|audit|assessment|project)|last (?:test|audit|assessment)|earlier|contract|licen[cs]e|valid|expires?|disclos\w*|embargo|published|next test|nachtest\w*|nachprüfung\w*|re-?check|version of \w+ released|released on)\b/iu;

const sections: Partial<Record<string, number>> = {
  summary: 2,
  scope: 2,
  recommendations: -5,
  history: -3,
  findings: -2,
  definitions: -3,
};
const longestTest = 370;

const days = (iso: string): number => Date.parse(iso.length === 7 ? `${iso}-01` : iso) / 86_400_000;

/** A test lasts days or weeks, a scan programme at most a year. */
function isPlausible(from: FoundDate, to: FoundDate): boolean {
  const length = days(to.iso) - days(from.iso);
  return length >= 0 && length <= longestTest;
}

/** "… the weeks of 8 and 15 September and concluded on 19 September". */
function laterEnd({ text }: Piece, to: FoundDate, dates: readonly FoundDate[]): string {
  const next = dates.find(({ start }) => start > to.end);
  const isEnd = next !== undefined && endCue.test(text.slice(to.end, next.start));
  return isEnd && next.iso >= to.iso ? next.iso : to.iso;
}

function rangeIn(piece: Piece, dates: readonly FoundDate[]): Omit<Period, 'weight'> | undefined {
  for (const [index, from] of dates.entries()) {
    const to = dates[index + 1];
    if (!to || !isPlausible(from, to)) continue;
    const between = piece.text.slice(from.end, to.start);
    const isRange = between.trim() === '' || joined.test(between);
    const isStartAndEnd = startCue.test(piece.text.slice(0, from.start)) && endCue.test(between);
    if (isRange || isStartAndEnd)
      return { start: from.iso, end: laterEnd(piece, to, dates), piece };
  }
  return undefined;
}

const act =
  /\b(?:carried out|conducted|performed|executed|completed|undertaken|took place|tested|assessed|reviewed|audited|running|ran|active|durchgeführt|fand|erfolgte|réalisée?|effectuée?|uitgevoerd|realizad[oa])\b[^.;]{0,60}$/iu;
const within = /\b(?:in|during|im|on|am|en|in de|of|le|throughout)(?: the (?:month|week) of)? $/iu;
/** The nearer verb is about another moment: "requested in January and carried out in March". */
const otherAct =
  /\b(?:requested|commissioned|ordered|contracted|scheduled|agreed|released|published|founded|beauftragt)\b[^.;]{0,60}$/iu;

/** What the words before a date make of it; `alone`: no other date in the piece. */
function roleOf(before: string, alone: boolean): 'start' | 'end' | 'both' | undefined {
  const verb = act.exec(before);
  const other = otherAct.exec(before);
  if (other && (!verb || other.index > verb.index)) return undefined;
  if (!alone && !verb) return undefined;
  if (startCue.test(before)) return 'start';
  if (within.test(before)) return 'both';
  return endCue.test(before) ? 'end' : undefined;
}

/** "in October 2022", "on 14 March 2025": a month or a day for both ends; or one end alone. */
function singleIn(piece: Piece, dates: readonly FoundDate[]): Omit<Period, 'weight'> | undefined {
  for (const { start: at, iso } of dates) {
    const before = piece.text.slice(Math.max(0, at - 90), at);
    const role = roleOf(before, dates.length === 1);
    if (role === 'both') return { start: iso, end: iso, piece };
    if (role) return { [role]: iso, piece };
  }
  return undefined;
}

/** A period that a piece states. */
export function periodIn(
  piece: Piece,
  order: DateOrder | undefined,
): Omit<Period, 'weight'> | undefined {
  const dates = findDates(piece.text, order);
  return rangeIn(piece, dates) ?? singleIn(piece, dates);
}

function weigh(sentence: Sentence, period: Omit<Period, 'weight'>): number {
  const isFull =
    period.start !== undefined && period.end !== undefined && period.start !== period.end;
  const isDay = (period.start ?? period.end ?? '').length === 10;
  return (
    (isFull ? 4 : 0) +
    (isDay ? 2 : 1) +
    (sections[sentence.section ?? ''] ?? 0) +
    Math.max(0, 4 - sentence.page)
  );
}

/** Periods stated in sentences about the work itself. */
function fromProse({ sentences }: Report, order: DateOrder | undefined): Period[] {
  return sentences.flatMap((sentence) => {
    if (!testing.test(sentence.text) || otherMatter.test(sentence.text)) return [];
    const period = periodIn(sentence, order);
    return period ? [{ ...period, weight: weigh(sentence, period) }] : [];
  });
}

/** "Testing period: 3 - 14 March 2025"; "Start date" and "End date" apart. */
function fromCover(facts: readonly CoverFact[], order: DateOrder | undefined): Period[] {
  return facts.flatMap(({ field, piece, label }): Period[] => {
    if (otherMatter.test(label)) return [];
    const dates = findDates(piece.text, order);
    const range = field === 'period' ? rangeIn(piece, dates) : undefined;
    if (range) return [{ ...range, weight: 14 }];
    const [date, second] = dates;
    return date && !second ? labelledDate(field, date.iso, piece) : [];
  });
}

/** "From 2024-05-06" on one line of a form and "To 2024-05-24" on the next. */
function fromTwoLines({ rows }: Report, order: DateOrder | undefined): Period[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    if (!next || next.page !== row.page || row.page > 12) return [];
    const [from, to] = [lastCell(row), lastCell(next)];
    if (!/^(?:from|von|vom|du|van)\b/iu.test(from) || !/^(?:to|until|bis|au|tot)\b/iu.test(to))
      return [];
    const [start, end] = [findDates(from, order)[0]?.iso, findDates(to, order)[0]?.iso];
    if (!start || !end) return [];
    return [
      { start, piece: row, weight: 14 },
      { end, piece: next, weight: 14 },
    ];
  });
}

const lastCell = ({ cells }: ReportRow): string => cells.at(-1)?.text ?? '';

function labelledDate(field: CoverFact['field'], iso: string, piece: Piece): Period[] {
  if (field === 'period') return [{ start: iso, end: iso, piece, weight: 8 }];
  if (field === 'startedOn') return [{ start: iso, piece, weight: 12 }];
  return field === 'endedOn' ? [{ end: iso, piece, weight: 12 }] : [];
}

type End = Readonly<{ iso: string; piece: Piece }>;

/** When the test began and ended; a full range is preferred to two ends found apart. */
export function findPeriod(
  report: Report,
  facts: readonly CoverFact[],
  order: DateOrder | undefined,
): Readonly<{ start?: End; end?: End }> | undefined {
  const found = [
    ...fromTwoLines(report, order),
    ...fromCover(facts, order),
    ...fromProse(report, order),
  ]
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.piece.page - b.piece.page);
  const endOf = (side: 'start' | 'end'): End | undefined => {
    const best = found.find((period) => period[side] !== undefined);
    const iso = best?.[side];
    return best && iso !== undefined ? { iso, piece: best.piece } : undefined;
  };
  const [start, end] = [endOf('start'), endOf('end')];
  if (start && end && start.iso.slice(0, 7) > end.iso.slice(0, 7)) return { start };
  return start || end ? { ...(start && { start }), ...(end && { end }) } : undefined;
}
