import type { Cell, Row } from '../document.ts';
import { gapBetween } from './gap-between.ts';
import type { Run } from './run.ts';

const separator = ' | ';

/** Baselines or middles closer than half the smaller glyph: one printed line (superscripts too). */
function sameLine(a: Run, b: Run): boolean {
  const limit = 0.5 * Math.min(a.height, b.height);
  const baselines = Math.abs(a.v - b.v);
  const middles = Math.abs(a.v - a.height * 0.35 - (b.v - b.height * 0.35));
  return Math.min(baselines, middles) < limit;
}

function groupLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  const sorted = [...runs].sort((a, b) => a.angle - b.angle || a.v - b.v || a.u0 - b.u0);
  for (const run of sorted) {
    const line = lines
      .slice(-4)
      .find(([anchor]) => anchor && anchor.angle === run.angle && sameLine(anchor, run));
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

type Piece = { text: string; x0: number; x1: number };

function cellsOf(line: readonly Run[]): Piece[] {
  const cells: Piece[] = [];
  let previous: Run | undefined;
  for (const run of [...line].sort((a, b) => a.u0 - b.u0)) {
    const gap = previous ? gapBetween(previous, run) : 'column';
    const cell = cells.at(-1);
    if (!cell || gap === 'column') cells.push({ text: run.text, x0: run.box[0], x1: run.box[2] });
    else {
      cell.text += (gap === 'space' ? ' ' : '') + run.text;
      cell.x0 = Math.min(cell.x0, run.box[0]);
      cell.x1 = Math.max(cell.x1, run.box[2]);
    }
    if (!previous || run.u1 > previous.u1) previous = run;
  }
  return cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
    .filter((cell) => cell.text !== '');
}

/** The page as the eye sees it: one line per row of runs, columns marked with ` | `. */
export function layoutView(runs: readonly Run[]): { layout: string; rows: Row[] } {
  const rows: Row[] = [];
  let layout = '';
  for (const line of groupLines(runs)) {
    const pieces = cellsOf(line);
    if (pieces.length === 0) continue;
    if (layout) layout += '\n';
    const start = layout.length;
    const cells: Cell[] = [];
    for (const { text, x0, x1 } of pieces) {
      if (cells.length > 0) layout += separator;
      cells.push({ start: layout.length, end: layout.length + text.length, x0, x1 });
      layout += text;
    }
    const y = Math.min(...line.map((run) => run.box[1]));
    const height = Math.max(...line.map((run) => run.height));
    rows.push({ start, end: layout.length, y, height, cells });
  }
  return { layout, rows };
}
