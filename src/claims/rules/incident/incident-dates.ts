import { type DateOrder, findDates } from '../../dates.ts';
import type { Piece, Report, ReportRow, Sentence } from '../security-test/report.ts';
import { began, disclosed } from './incident-words.ts';

export type Dated = Readonly<{ iso: string; piece: Piece }>;

/** Most characters between a date and the word that says what happened then. */
const reach = 110;

/** The dates of a piece, each tied to the nearest word for what happened. */
function datesNear(piece: Piece, cue: RegExp, order: DateOrder | undefined): Dated[] {
  const cues = [...piece.text.matchAll(cue)].map(({ index }) => index);
  if (cues.length === 0) return [];
  return findDates(piece.text, order)
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
    return cells.length > 1 && first !== undefined && findDates(first.text).length === 1;
  });
}

/** Lines of a timeline run together in the prose; there only the rows say what belongs together. */
function plain(sentences: readonly Sentence[], order: DateOrder | undefined): Sentence[] {
  return sentences.filter(({ text }) => findDates(text, order).length <= 3);
}

/** The day it began: the earliest day that a sentence or a row of the timeline gives for it. */
export function occurredOn(
  report: Report,
  ours: readonly Sentence[],
  isEvent: (text: string) => boolean,
  order: DateOrder | undefined,
): Dated | undefined {
  const rows = timeline(report).filter(({ text }) => isEvent(text));
  const told = plain(ours, order).flatMap((sentence) => datesNear(sentence, began, order));
  return earliest([...told, ...rows.flatMap((row) => datesNear(row, began, order))]);
}

/** The first day after that on which others were told. */
export function disclosedOn(
  report: Report,
  sentences: readonly Sentence[],
  occurred: string,
  order: DateOrder | undefined,
): Dated | undefined {
  const pieces = [...plain(sentences, order), ...timeline(report)];
  const found = pieces.flatMap((piece) => datesNear(piece, disclosed, order));
  return earliest(found.filter(({ iso }) => iso > occurred));
}
