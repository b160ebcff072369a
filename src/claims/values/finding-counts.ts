import type { Span } from '../../evidence/document.ts';
import { type FindingCounts, type Severity, severities } from '../claim-types.ts';
import severityWords from '../gazetteer/severity-words.json' with { type: 'json' };
import { cvssSeverity, prioritySeverity } from '../grades.ts';
import { compilePatterns } from '../polarity-patterns.ts';
import { printsTotal } from './finding-total.ts';
import { type FoundNumber, findNumbers } from './printed-numbers.ts';

type Word = Span & Readonly<{ value: Severity }>;
/** Counts of severities in one way of reading a statement; a severity may be counted twice. */
type Tally = ReadonlyMap<Severity, ReadonlySet<number>>;

const severityPatterns = compilePatterns<Severity>(
  severities.map((value) => ({ patterns: severityWords.words[value], value })),
);
const farthest = 60;

function severityWordsIn(quote: string): readonly Word[] {
  const found = severityPatterns.find(quote.toLowerCase());
  const whole = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return whole.toSorted((left, right) => left.start - right.start);
}

function covers(outer: Span, inner: Span): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  return isLonger && outer.start <= inner.start && outer.end >= inner.end;
}

function tallyOf(pairs: readonly (readonly [Word, FoundNumber | undefined])[]): Tally {
  const tally = new Map<Severity, Set<number>>();
  for (const [word, number] of pairs) {
    if (!number) continue;
    tally.set(word.value, (tally.get(word.value) ?? new Set()).add(number.value));
  }
  return tally;
}

const joins = /^[\s,/]{0,3}(?:or|and|nor|oder|und|noch|,|\/)[\s]{0,2}$/u;

/** "10 critical, 4 high": the number stands before the word; "no critical or high" is none of both. */
function numbersBefore(
  quote: string,
  words: readonly Word[],
  numbers: readonly FoundNumber[],
): Tally {
  let last: FoundNumber | undefined;
  return tallyOf(
    words.map((word, index) => {
      const previous = words[index - 1]?.end ?? 0;
      const from = Math.max(previous, word.start - farthest);
      const own = numbers.findLast(({ start, end }) => start >= from && end <= word.start);
      const isShared = last?.value === 0 && joins.test(quote.slice(previous, word.start));
      last = own ?? (isShared ? last : undefined);
      return [word, last] as const;
    }),
  );
}

/** "Critical: 10, high: 4": the number follows the word. */
function numbersAfter(words: readonly Word[], numbers: readonly FoundNumber[]): Tally {
  return tallyOf(
    words.map((word, index) => {
      const to = Math.min(words[index + 1]?.start ?? Number.POSITIVE_INFINITY, word.end + farthest);
      return [word, numbers.find(({ start, end }) => start >= word.end && end <= to)];
    }),
  );
}

/** A row of severity names over (or under) a row with as many numbers. */
function numbersInColumns(
  quote: string,
  words: readonly Word[],
  numbers: readonly FoundNumber[],
): Tally {
  const lines = [...quote.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => {
    const within = ({ start, end }: Span): boolean => start >= index && end <= index + line.length;
    return { words: words.filter(within), numbers: numbers.filter(within) };
  });
  const named = lines.filter((line) => line.words.length > 1 && line.numbers.length === 0);
  const counted = lines.filter((line) => line.words.length === 0);
  return tallyOf(
    named.flatMap((head) => {
      const row = counted.find((line) => line.numbers.length === head.words.length);
      return row ? head.words.map((word, at) => [word, row.numbers[at]] as const) : [];
    }),
  );
}

/** A table with several columns of numbers: the number at the same place of every row. */
function numbersInRows(
  quote: string,
  words: readonly Word[],
  numbers: readonly FoundNumber[],
  at: number,
): Tally {
  return tallyOf(
    words.map((word) => {
      const newLine = quote.indexOf('\n', word.end);
      const to = newLine < 0 ? quote.length : newLine;
      return [
        word,
        numbers.filter(({ start, end }) => start >= word.end && end <= to)[at],
      ] as const;
    }),
  );
}

const longestGrade = 16;

/** The grade of a row that grades by number: a cell with a priority, or a CVSS score. */
function gradeOf(row: string): Severity | undefined {
  const cells = row.split('|').map((cell) => cell.trim());
  const isNamed = (cell: string): boolean =>
    cell.length <= longestGrade && severityWordsIn(cell).length > 0;
  if (cells.some(isNamed)) return undefined;
  return cells.map(prioritySeverity).find(Boolean) ?? cells.map(cvssSeverity).find(Boolean);
}

/** How often a text names each severity, or grades a row so. */
export function mentionsOf(text: string): Readonly<Record<Severity, number>> {
  const named = severityWordsIn(text).map(({ value }) => value);
  const all = [...named, ...text.split('\n').flatMap((row) => gradeOf(row) ?? [])];
  const count = (severity: Severity): number => all.filter((one) => one === severity).length;
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    informational: count('informational'),
  };
}

function agrees(tally: Tally, counts: FindingCounts, mentioned: ReadonlySet<Severity>): boolean {
  return severities.every((severity) => {
    const count = counts[severity];
    if (count === undefined) return true;
    const printed = [...(tally.get(severity) ?? [])];
    const sum = printed.reduce((total, number) => total + number, 0);
    if (printed.includes(count) || (printed.length > 1 && sum === count)) return true;
    return count === 0 && !mentioned.has(severity);
  });
}

/**
 * Whether a statement prints these counts of findings. Each number must belong to its severity in
 * one and the same way of reading the statement; two grades of a report's own scale that are one
 * severity here add up. A severity that is not named may be 0 only where the others add up to a
 * number that is printed too.
 */
export function printsCounts(quote: string, counts: FindingCounts): boolean {
  const words = severityWordsIn(quote);
  const numbers = findNumbers(quote);
  const named = severities.filter((severity) => counts[severity] !== undefined);
  if (counts.total !== undefined && !printsTotal(quote, counts.total, words)) return false;
  if (named.length === 0) return counts.total !== undefined;
  const mentioned = new Set(words.map(({ value }) => value));
  const sum = named.reduce((total, severity) => total + (counts[severity] ?? 0), 0);
  const isSilentZero = named.some((one) => counts[one] === 0 && !mentioned.has(one));
  if (isSilentZero && !numbers.some(({ value }) => value === sum)) return false;
  const readings = [
    numbersBefore(quote, words, numbers),
    numbersAfter(words, numbers),
    numbersInColumns(quote, words, numbers),
    ...[1, 2, 3].map((at) => numbersInRows(quote, words, numbers, at)),
  ];
  const most = Math.max(...readings.map((reading) => reading.size));
  return readings.some((reading) => reading.size === most && agrees(reading, counts, mentioned));
}
