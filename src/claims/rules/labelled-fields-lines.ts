import { continuesDown, type Grid, type GridCell, isLabelled } from './labelled-fields-grid.ts';

/** Most lines a value may have. */
const mostLines = 40;

/** A label stands left of this line in its row, so a new value begins here. */
function opensField(row: readonly GridCell[], line: GridCell): boolean {
  return row.some((cell) => cell.x1 <= line.x0 + 2 && isLabelled(cell));
}

const openEnd =
  /(?:,|\b(?:the|a|an|and|or|of|with|for|in|to|by|on|der|die|das|den|dem|des|und|mit|für|von|zur|zum|de|du|la|le|les|et|del|y|e|di))$/iu;

/** A line that ends in the middle of a sentence goes on, whatever word comes next. */
export function isUnfinished(line: string): boolean {
  return openEnd.test(line);
}

type Place = 'below' | 'beside';

function nextLine(grid: Grid, last: GridCell, place: Place, goesOn: (next: GridCell) => boolean) {
  for (const cells of grid.slice(last.row + 1)) {
    const next = cells.find((cell) => goesOn(cell));
    if (next) return belongsTo(last, next, cells, place) ? next : undefined;
    if ((cells[0]?.y ?? 0) - last.y > 3.2 * last.height || opensField(cells, last)) break;
  }
  return undefined;
}

function belongsTo(
  last: GridCell,
  next: GridCell,
  row: readonly GridCell[],
  place: Place,
): boolean {
  if (opensField(row, next)) return false;
  if (!isLabelled(next) || isUnfinished(last.text)) return true;
  return place === 'beside' && isOnlyAWord(next, row);
}

/** A word that elsewhere is a label, alone in its row right under a line of a value. */
function isOnlyAWord(next: GridCell, row: readonly GridCell[]): boolean {
  return row.length === 1 && !next.text.includes(':') && next.labels.every(({ leadIn }) => !leadIn);
}

/** A value below its label or below its own first line: lines one step apart. */
export function linesDown(grid: Grid, first: GridCell): GridCell[] {
  const lines = [first];
  for (let last: GridCell | undefined = first; last && lines.length < mostLines; ) {
    const from: GridCell = last;
    last = nextLine(grid, from, 'below', (next) => continuesDown(from, next));
    if (last) lines.push(last);
  }
  return lines;
}

/**
 * A value right of its label: also wider steps, as long as the label column stays empty and the
 * line is nearer to this value than to the next label.
 */
export function linesBeside(grid: Grid, first: GridCell): GridCell[] {
  const lines = [first];
  for (let last: GridCell | undefined = first; last && lines.length < mostLines; ) {
    const from: GridCell = last;
    last = nextLine(grid, from, 'beside', (next) => {
      const step = next.y - from.y;
      if (Math.abs(next.x0 - first.x0) > 3 || step <= 0) return false;
      if (step <= 1.85 * from.height) return true;
      const alone = grid[next.row]?.[0] === next;
      return alone && step <= 3.2 * from.height && step <= labelBelow(grid, next) - next.y;
    });
    if (last) lines.push(last);
  }
  return lines;
}

/** Top of the next row that begins with a label left of a line. */
function labelBelow(grid: Grid, line: GridCell): number {
  const row = grid.slice(line.row + 1).find((cells) => opensField(cells, line));
  return row?.[0]?.y ?? Number.POSITIVE_INFINITY;
}

/** A value over its label: the lines above, as long as they are one step apart. */
export function linesUp(grid: Grid, last: GridCell): GridCell[] {
  const lines = [last];
  for (let row = last.row - 1; row >= 0 && lines.length < mostLines; row--) {
    const [below] = lines;
    const above = grid[row]?.find((cell) => below && continuesDown(cell, below));
    if (!above || isLabelled(above)) break;
    lines.unshift(above);
  }
  return lines;
}

/** Lines a paragraph beginning behind a label in its cell goes on with. */
export function linesAfter(grid: Grid, first: GridCell, valueStart: number): GridCell[] {
  const lines: GridCell[] = [];
  const width = Math.max(...grid.map((row) => row.at(-1)?.x1 ?? 0));
  const indent = first.x0 + ((first.x1 - first.x0) * valueStart) / Math.max(1, first.text.length);
  let last = first;
  while (lines.length < mostLines) {
    const next = nextLine(grid, last, 'below', (cell) => {
      const step = cell.y - last.y;
      if (step <= 0 || step > 1.6 * last.height || cell.x0 < first.x0 - 3) return false;
      const hangs = Math.abs(cell.x0 - indent) < 12;
      return hangs || (last.x1 > 0.8 * width && Math.abs(cell.x0 - first.x0) < 0.5 * last.height);
    });
    if (!next) break;
    lines.push(next);
    last = next;
  }
  return lines;
}
