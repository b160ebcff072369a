import { findDates } from '../../dates.ts';
import type { Statement } from './report-statements.ts';

export type Period = Readonly<{ start: string; end: string; statement: Statement }>;
export type AsOf = Readonly<{ date: string; statement: Statement }>;

const covers =
  /\b(?:period|throughout|cover(?:s|ing|ed)?|for\s+the\s+(?:\w+\s+)?months?|during|zeitraum|from)\b|^\s*\S+\s+\d{1,2},?\s+\d{4}\s*(?:to|through|[-–—])/iu;
const asOf = /\bas\s+(?:of|at)\b|\bzum\b|\bstand\b/iu;

/** Most often printed wins: a single other period (a bridge letter, an earlier report) does not. */
function mostFrequent<T extends { key: string }>(items: readonly T[]): T | undefined {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return items.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0))[0];
}

const monthsBetween = (start: string, end: string) =>
  (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
  Number(end.slice(5, 7)) -
  Number(start.slice(5, 7));

/** The examined period of a Type 2 report: two full dates, at most 24 months apart. */
export function findPeriod(statements: readonly Statement[]): Period | undefined {
  const found = statements.flatMap((statement) => {
    if (!covers.test(statement.text)) return [];
    const dates = findDates(statement.text).filter(({ iso }) => iso.length === 10);
    return dates.slice(1).flatMap((end, index) => {
      const start = dates[index];
      if (start === undefined || !joined(statement.text.slice(start.end, end.start))) return [];
      const months = monthsBetween(start.iso, end.iso);
      if (start.iso >= end.iso || months > 24) return [];
      return [{ key: `${start.iso}/${end.iso}`, start: start.iso, end: end.iso, statement }];
    });
  });
  return mostFrequent(found);
}

/** Between the two dates of a period stands only "to", "through", "bis", a dash or "and". */
function joined(between: string): boolean {
  return /^[\s,]*(?:to|through|until|and|bis|au|[-–—])[\s,]*(?:the\s+)?$/iu.test(between);
}

/** The date a Type 1 report speaks of. */
export function findAsOf(statements: readonly Statement[]): AsOf | undefined {
  const found = statements.flatMap((statement) =>
    findDates(statement.text)
      .filter(({ start, iso }) => {
        const before = statement.text.slice(Math.max(0, start - 14), start);
        return iso.length === 10 && asOf.test(before);
      })
      .map(({ iso }) => ({ key: iso, date: iso, statement })),
  );
  return mostFrequent(found);
}

/** A statement that is little more than a date: the day a report or letter was signed. */
export function standaloneDate(statement: Statement): string | undefined {
  const [date, ...others] = findDates(statement.text);
  if (date === undefined || others.length > 0 || date.iso.length < 10) return undefined;
  const rest = statement.text.length - (date.end - date.start);
  return rest <= 40 && date.end - date.start > rest / 3 ? date.iso : undefined;
}
