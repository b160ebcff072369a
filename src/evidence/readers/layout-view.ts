import type { Cell, Row } from '../document.ts';
import { ColumnEdges } from './column-edges.ts';
import { gapBetween } from './gap-between.ts';
import { groupLines } from './group-lines.ts';
import { rounded } from './matrix.ts';
import type { Run } from './run.ts';

const separator = ' | ';

/** The cells of a line as runs. */
function cellsOf(line: readonly Run[], columns: ColumnEdges): Run[][] {
  const cells: Run[][] = [];
  let previous: Run | undefined;
  for (const run of line) {
    const gap = previous ? gapBetween(previous, run) : 'column';
    if (gap === 'column' || columns.has(run)) cells.push([run]);
    else cells.at(-1)?.push(run);
    if (!previous || run.u1 > previous.u1) previous = run;
  }
  return cells;
}

function textOf(cell: readonly Run[]): string {
  let text = '';
  let previous: Run | undefined;
  for (const run of cell) {
    if (previous && gapBetween(previous, run) !== 'none') text += ' ';
    text += run.text;
    if (!previous || run.u1 > previous.u1) previous = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Adds a row after `start` characters of layout. Undefined when nothing is printed on the line. */
function rowOf(line: readonly Run[], columns: ColumnEdges, start: number) {
  const cells: Cell[] = [];
  let text = '';
  for (const runs of cellsOf(line, columns)) {
    const cell = textOf(runs);
    if (cell === '') continue;
    if (cells.length > 0) text += separator;
    const from = start + text.length;
    const x0 = rounded(Math.min(...runs.map((run) => run.box[0])));
    const x1 = rounded(Math.max(...runs.map((run) => run.box[2])));
    cells.push({ start: from, end: from + cell.length, x0, x1 });
    text += cell;
  }
  if (cells.length === 0) return undefined;
  const y = rounded(Math.min(...line.map((run) => run.box[1])));
  const height = rounded(Math.max(...line.map((run) => run.height)));
  return { text, row: { start, end: start + text.length, y, height, cells } };
}

/** The page as the eye sees it: one line per row of runs, columns marked with ` | `. */
export function layoutView(runs: readonly Run[]): { layout: string; rows: Row[] } {
  const lines = groupLines(runs);
  const columns = new ColumnEdges(lines);
  const rows: Row[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const line of lines) {
    const printed = rowOf(line, columns, start);
    if (!printed) continue;
    rows.push(printed.row);
    texts.push(printed.text);
    start = printed.row.end + 1;
  }
  return { layout: texts.join('\n'), rows };
}
