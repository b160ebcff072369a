import type { Severity } from '../../claim-types.ts';
import type { Tally } from './count-tally.ts';
import { numberOf } from './number-words.ts';
import type { Report, ReportRow } from './report.ts';
import type { ReportCell } from './row-cells.ts';
import { severityOf } from './severity-words.ts';

type Labelled = Readonly<{ severity: Severity; cell: ReportCell }>;

const nearRows = 3;
const totalRow =
  /^(?:total|sum|all|overall|identified|found|discovered|initial|number|count|findings|vulnerabilities|issues|quantity|anzahl|gesamt|summe|gefunden|nombre|aantal|número|numero|reported)/iu;
const partialRow =
  /^(?:open|closed|fixed|resolved|remaining|remediated|unresolved|offen|behoben|new)/iu;
const otherTable =
  /likelihood|probability|eintritts|exploitability|\bdays?\b|\bhours?\b|\bSLA\b|tage\b|stunden|mitigat|response time|median|maximum/iu;

const inlineCount = /^(.{2,30}?)[ ]?[:(–-] ?(\d{1,4})\)?$/u;

/** "High: 3" or "High (3)" in one cell. */
function inlineOf(cell: ReportCell): Readonly<{ severity: Severity; count: number }> | undefined {
  const match = inlineCount.exec(cell.text);
  const severity = match?.[1] ? severityOf(match[1]) : undefined;
  return severity && match?.[2] ? { severity, count: Number(match[2]) } : undefined;
}

function labelsOf(row: ReportRow): Labelled[] {
  const labels: Labelled[] = [];
  for (const cell of row.cells) {
    const severity = severityOf(cell.text);
    if (severity && !labels.some((label) => label.severity === severity))
      labels.push({ severity, cell });
  }
  return labels;
}

const middle = (cell: ReportCell): number => (cell.x0 + cell.x1) / 2;

function countUnder(row: ReportRow, label: ReportCell, reach: number): number | undefined {
  const near = row.cells
    .map((cell) => ({ cell, off: Math.abs(middle(cell) - middle(label)) }))
    .filter(({ cell, off }) => off <= reach || (cell.x0 <= label.x1 && cell.x1 >= label.x0))
    .sort((a, b) => a.off - b.off);
  return near[0] && numberOf(near[0].cell.text);
}

/** The counts of one row of numbers under (or over) a row of severities, when it is complete. */
function countsUnder(row: ReportRow, labels: readonly Labelled[]): Tally['counts'] | undefined {
  const centres = labels.map(({ cell }) => middle(cell)).sort((a, b) => a - b);
  const steps = centres.slice(1).map((centre, i) => centre - (centres[i] ?? 0));
  const reach = Math.min(...steps) / 2;
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity, cell } of labels) {
    const count = countUnder(row, cell, reach);
    if (count === undefined) return undefined;
    counts[severity] = count;
  }
  return counts;
}

function chooseRow(rows: readonly ReportRow[], labels: readonly Labelled[]): ReportRow | undefined {
  const complete = rows.filter((row) => countsUnder(row, labels));
  const named = complete.find((row) => totalRow.test(row.text));
  if (named) return named;
  const others = complete.filter((row) => !partialRow.test(row.text));
  return complete.length === 1 || others.length === 1 ? (others[0] ?? complete[0]) : undefined;
}

const ofSection: Partial<Record<string, number>> = { summary: 3, findings: 2, definitions: -6 };

function weigh(row: ReportRow): number {
  return 3 + (ofSection[row.section ?? ''] ?? 0);
}

/** The row of numbers that belongs to a row of severities: near below, named "Total", or above. */
function numbersFor(
  head: ReportRow,
  labels: readonly Labelled[],
  rows: readonly ReportRow[],
): ReportRow | undefined {
  const onPage = ({ page }: ReportRow): boolean => page === head.page;
  const following = rows.slice(head.index + 1, head.index + 12).filter(onPage);
  const until = following.findIndex((row) => labelsOf(row).length >= 3);
  const own = chooseRow(until < 0 ? following : following.slice(0, until), labels);
  if (own && (own.index - head.index <= nearRows || totalRow.test(own.text))) return own;
  const above = rows.slice(Math.max(0, head.index - 1), head.index).filter(onPage);
  return chooseRow(above, labels);
}

/** A row of three severities or more with a row of numbers below, or above it as on a dashboard. */
function acrossTally(rows: readonly ReportRow[], head: ReportRow): Tally | undefined {
  const labels = labelsOf(head);
  if (labels.length < 3) return undefined;
  const chosen = numbersFor(head, labels, rows);
  if (!chosen) return undefined;
  const between = rows.slice(Math.min(head.index, chosen.index), chosen.index + 1);
  if (between.some((row) => otherTable.test(row.text))) return undefined;
  const counts = countsUnder(chosen, labels) ?? {};
  const pieces = chosen.start < head.start ? ([chosen, head] as const) : ([head, chosen] as const);
  return { counts, pieces, weight: weigh(head) };
}

/** "Critical: 0 | High: 2 | Medium: 3" in one row. */
function inlineTally(row: ReportRow): Tally | undefined {
  const found = row.cells.map(inlineOf).filter((entry) => entry !== undefined);
  if (found.length < 3) return undefined;
  const counts = Object.fromEntries(found.map(({ severity, count }) => [severity, count]));
  return { counts, pieces: [row], weight: weigh(row) };
}

/** Numbers of findings printed across a row: a header of severities and the numbers beside it. */
export function acrossTallies({ rows }: Report): Tally[] {
  return rows.flatMap((row) => {
    const tally = inlineTally(row) ?? acrossTally(rows, row);
    return tally ? [tally] : [];
  });
}
