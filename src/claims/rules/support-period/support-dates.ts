import type { Span } from '../../../evidence/document.ts';
import { findDates } from '../../dates.ts';

/** A date a period may end on; `isYear` tells that only the year is printed ("until 2031"). */
export type EndDate = Span & Readonly<{ iso: string; isYear: boolean }>;

const bareYear =
  /(?<![\p{L}\p{N}.,/-])(?:(?:the )?end of (?:the )?(?:year )?|(?:zum )?ende (?:des jahres )?|year |jahr )?(20[2-9]\d)(?![\p{L}\p{N}/-]|\.\d)/giu;

/** Printed dates in order, and years that stand alone, which mean their last day. */
export function endDates(text: string): EndDate[] {
  const dates = findDates(text).map(({ start, end, iso }) => ({ start, end, iso, isYear: false }));
  const years = [...text.matchAll(bareYear)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      iso: `${found[1]}-12-31`,
      isYear: true,
    }))
    .filter((year) => !dates.some((date) => year.start < date.end && date.start < year.end));
  return [...dates, ...years].sort((a, b) => a.start - b.start);
}
