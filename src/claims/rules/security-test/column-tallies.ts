import type { Severity } from '../../claim-types.ts';
import type { Tally } from './count-tally.ts';
import { numberOf } from './number-words.ts';
import type { Report, ReportRow } from './report.ts';
import type { ReportCell } from './row-cells.ts';
import { severityOf } from './severity-words.ts';

type Entry = Readonly<{
  row: ReportRow;
  severity: Severity | 'total';
  label: ReportCell;
  numbers: readonly Readonly<{ value: number; cell: ReportCell }>[];
}>;

const mergedCell = /^(.{2,30}?)[ ]?[:(–-]? ?(\d{1,4}|\d{1,3}(?:,\d{3})+)\)?$/u;
const total =
  /^(?:total|gesamt|summe|sum|insgesamt|totaal|totale)(?: (?:issues|findings|vulnerabilities|count))?:?$/iu;
const wanted =
  /total|identified|found|count|number|anzahl|gesamt|amount|quantity|nombre|aantal|#|initial|reported|occurrences/iu;
const measure = /\b(?:days?|hours?|weeks?|tage|stunden|wochen|months?|sla)\b|\d\.\d|%/iu;

/** The first numbers that stand side by side; another table may follow in the same row. */
function numbersIn(cells: readonly ReportCell[]): Entry['numbers'] {
  const numbers: { value: number; cell: ReportCell }[] = [];
  for (const cell of cells) {
    const value = numberOf(cell.text);
    if (value === undefined && numbers.length > 0) break;
    if (value !== undefined) numbers.push({ value, cell });
  }
  return numbers;
}

/** "• 3 High severity", "3 x High": the number in front of the name, in one cell. */
const numberFirst = /^[•*–-]?\s{0,3}(\d{1,4})(?: ?x)? (\p{L}[\p{L} -]{2,30})$/u;

/** A cell that holds name and number both. */
function mergedIn(text: string): Readonly<{ name: string; number: string }> | undefined {
  const [, name, number] = mergedCell.exec(text) ?? [];
  if (name && number) return { name, number };
  const [, first, behind] = numberFirst.exec(text) ?? [];
  return first && behind ? { name: behind, number: first } : undefined;
}

/** "1 | Critical": a number in front of its name changes places with it. */
function labelFirst(cells: readonly ReportCell[]): readonly ReportCell[] {
  const [number, name, third] = cells;
  const isTurned =
    number && name && !third && /^\d{1,4}$/u.test(number.text.trim()) && !/\d/u.test(name.text);
  return isTurned ? [name, number] : cells;
}

/** "High | 3", "High 3" and "High (3)"; a row with a unit or a score is no count. */
function entryOf(row: ReportRow): Entry | undefined {
  const [label, ...rest] = labelFirst(row.cells);
  if (!label || row.text.length > 120) return undefined;
  const merged = rest.length === 0 ? mergedIn(label.text) : undefined;
  const name = merged?.name ?? label.text;
  const severity = total.test(name.trim()) ? 'total' : severityOf(name);
  if (!severity) return undefined;
  const numbers = numbersIn(merged ? [{ ...label, text: merged.number }] : rest);
  const isCount = numbers.length > 0 && (merged !== undefined || !measure.test(row.text));
  return isCount ? { row, severity, label, numbers } : undefined;
}

/** Entries of one column of severities: same page, labels on one line, each severity once. */
function runsOf(rows: readonly ReportRow[]): Entry[][] {
  const runs: Entry[][] = [];
  let gap = 0;
  for (const row of rows) {
    const entry = entryOf(row);
    gap = entry ? gap : gap + 1;
    if (!entry) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last?.row.page === row.page &&
      gap <= 3 &&
      !run?.some(({ severity }) => severity === entry.severity) &&
      entry.label.x0 < last.label.x1 + 40 &&
      last.label.x0 < entry.label.x1 + 40;
    if (run && goesOn) run.push(entry);
    else runs.push([entry]);
    gap = 0;
  }
  return runs;
}

/** Which column of numbers counts the findings: by its heading, else the only or the first one. */
function columnOf(run: readonly Entry[], rows: readonly ReportRow[]): number {
  const [first] = run;
  if (!first || first.numbers.length < 2) return 0;
  const above = rows
    .slice(Math.max(0, first.row.index - 3), first.row.index)
    .filter((row) => row.page === first.row.page);
  const inStep = above.findLast(({ cells }) => cells.length === first.row.cells.length);
  const byOrder = inStep?.cells.slice(1).findIndex((cell) => wanted.test(cell.text)) ?? -1;
  if (byOrder >= 0) return byOrder;
  const heads = above.flatMap((row) => row.cells);
  const headOf = (cell: ReportCell): string =>
    heads
      .filter((head) => head.x0 <= cell.x1 && head.x1 >= cell.x0)
      .map((head) => head.text)
      .join(' ');
  const named = first.numbers.findLastIndex(({ cell }) => wanted.test(headOf(cell)));
  return Math.max(named, 0);
}

const ofSection: Partial<Record<string, number>> = { summary: 3, findings: 2, definitions: -6 };

/** The number of a row in the column chosen; a row with fewer numbers has it last. */
function countIn({ numbers }: Entry, column: number, width: number): number | undefined {
  return (numbers.length === width ? numbers[column] : numbers.at(-1))?.value;
}

function tallyOf(run: readonly Entry[], rows: readonly ReportRow[]): Tally | undefined {
  const [first, ...others] = run;
  if (!first || run.filter(({ severity }) => severity !== 'total').length < 3) return undefined;
  const column = columnOf(run, rows);
  const counts: Partial<Record<Severity | 'total', number>> = {};
  for (const entry of run) {
    const count = countIn(entry, column, first.numbers.length);
    if (count === undefined) return undefined;
    counts[entry.severity] = count;
  }
  const { total: sum, ...bySeverity } = counts;
  const weight = 3 + (ofSection[first.row.section ?? ''] ?? 0);
  const pieces = [first.row, ...others.map(({ row }) => row)] as const;
  return { counts: bySeverity, ...(sum === undefined ? {} : { total: sum }), pieces, weight };
}

/** Numbers of findings printed down a column: one severity per row with its number. */
export function columnTallies({ rows }: Report): Tally[] {
  return runsOf(rows).flatMap((run) => {
    const tally = tallyOf(run, rows);
    return tally ? [tally] : [];
  });
}
