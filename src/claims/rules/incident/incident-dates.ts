import { type DateOrder, findDates } from '../../dates.ts';
import type { Piece, Report, ReportRow, Sentence } from '../security-test/report.ts';
import { began, disclosed } from './incident-words.ts';

export type Dated = Readonly<{ iso: string; piece: Piece }>;

/** Most characters between a date and the word that says what happened then. */
const reach = 110;
/** A timeline runs together in the prose; there only its rows say what belongs together. */
const mostDates = 3;

/** The dates of a piece, each tied to the nearest word for what happened. */
function datesNear(piece: Piece, cue: RegExp, order: DateOrder | undefined): Dated[] {
  const cues = [...piece.text.matchAll(cue)].map(({ index }) => index);
  if (cues.length === 0 || !/\d/u.test(piece.text)) return [];
  const dates = findDates(piece.text, order);
  if (dates.length > mostDates) return [];
  return dates
    .filter(({ start, end }) => cues.some((at) => at < end + reach && at > start - reach))
    .map(({ iso }) => ({ iso, piece }));
}

/** The earliest day; a month only where no day is named. */
function earliest(found: readonly Dated[]): Dated | undefined {
  const days = found.filter(({ iso }) => iso.length === 10);
  return (days.length > 0 ? days : found).toSorted((a, b) => a.iso.localeCompare(b.iso))[0];
}

/** Rows of a timeline: a date in front, what happened behind it. */
function timeline({ rows }: Report): ReportRow[] {
  return rows.filter(({ cells }) => {
    const [first] = cells;
    if (!first || cells.length < 2 || !/\d/u.test(first.text)) return false;
    return findDates(first.text).length === 1;
  });
}

/** The day it began: the earliest day that a sentence or a row of the timeline gives for it. */
export function occurredOn(
  report: Report,
  ours: readonly Sentence[],
  isEvent: (text: string) => boolean,
  order: DateOrder | undefined,
): Dated | undefined {
  const rows = timeline(report).filter(({ text }) => isEvent(text));
  const told = ours.flatMap((sentence) => datesNear(sentence, began, order));
  return earliest([...told, ...rows.flatMap((row) => datesNear(row, began, order))]);
}

/** The first day after that on which others were told. */
export function disclosedOn(
  report: Report,
  sentences: readonly Sentence[],
  occurred: string,
  order: DateOrder | undefined,
): Dated | undefined {
  const pieces = [...sentences, ...timeline(report)];
  const found = pieces.flatMap((piece) => datesNear(piece, disclosed, order));
  return earliest(found.filter(({ iso }) => iso > occurred));
}
