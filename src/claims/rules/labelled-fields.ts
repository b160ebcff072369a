import type { Page, Span } from '../../evidence/document.ts';
import { type Grid, type GridCell, gridOf, isLabelled } from './labelled-fields-grid.ts';
import type { Lexicon, ValueShape } from './labelled-fields-lexicon.ts';
import { linesAfter, linesBeside, linesDown, linesUp } from './labelled-fields-lines.ts';
import type { LabelHit } from './labelled-fields-reading.ts';
import { hasShape, headsColumn, neighbour, rightOf } from './labelled-fields-values.ts';

/** One printed line of a value; offsets are into `page.layout`. */
export type ValueLine = Span & Readonly<{ text: string }>;

/**
 * A value a page prints beside, below, above or behind its label. `text` joins the lines with a
 * space. `place` says where the value stands as seen from the label.
 */
export type LabelledField = Readonly<{
  field: string;
  shape: ValueShape;
  leadIn: boolean;
  page: number;
  /** Index into `page.rows` of the label. */
  row: number;
  label: Span;
  lines: readonly ValueLine[];
  text: string;
  place: 'inline' | 'right' | 'below' | 'above';
}>;

type Place = LabelledField['place'];
type Bare = Readonly<{ cell: GridCell; hit: LabelHit }>;
type Taken = Set<GridCell>;

const typed: ReadonlySet<ValueShape> = new Set(['date', 'period', 'number', 'level', 'standard']);
const long: ReadonlySet<ValueShape> = new Set(['text', 'sites', 'name', 'standard', 'level']);

/**
 * Reads what a page prints under labels, wherever the label stands: behind a colon, left of the
 * value, above it, below it (as on certificates), in one language or two. Works on the layout, so
 * the order of the content stream does not matter. Other rules use it with labels of their own
 * (the cover facts of a report, the head of a letter): `buildLexicon` makes them ready.
 */
export function labelledFields(page: Page, lexicon: Lexicon): LabelledField[] {
  const grid = gridOf(page, lexicon);
  const taken: Taken = new Set();
  const found: Found[] = [];
  const take = (one: Found | undefined): boolean => {
    for (const cell of one?.cells ?? []) taken.add(cell);
    if (one) found.push(one);
    return one !== undefined;
  };
  const labels = grid.flat().flatMap((cell) => cell.labels.map((hit) => ({ cell, hit })));
  const goesUp = valuesStandAbove(
    grid,
    labels.filter((bare) => !bare.hit.rest && !hasValueBeside(grid, bare)),
  );
  const left = labels.filter(({ cell, hit }) => {
    if (taken.has(cell)) return false;
    if (goesUp && hasValueAbove(grid, cell, hit)) return true;
    return !take(hit.rest ? inlineField(grid, cell, hit) : rightField(grid, cell, hit, taken));
  });
  const columns = found.filter(({ field }) => field.place === 'right').map(({ cells }) => cells[0]);
  const vertical = left.filter(
    (bare) => !bare.hit.besideOnly && !take(blockBeside(grid, bare, columns, taken)),
  );
  for (const bare of [...vertical].sort((a, b) => rank(a.hit) - rank(b.hit))) {
    take(verticalField(grid, bare, goesUp, taken));
  }
  return found
    .map(({ field }) => ({ ...field, page: page.number }))
    .sort((a, b) => a.label.start - b.label.start);
}

const rank = ({ shape, leadIn }: LabelHit) => (typed.has(shape) ? 0 : leadIn ? 2 : 1);

type Found = Readonly<{ field: Omit<LabelledField, 'page'>; cells: readonly GridCell[] }>;

function fieldOf(cell: GridCell, hit: LabelHit, lines: readonly ValueLine[], place: Place) {
  return {
    field: hit.field,
    shape: hit.shape,
    leadIn: hit.leadIn,
    row: cell.row,
    label: { start: cell.start + hit.label.start, end: cell.start + hit.label.end },
    lines,
    text: lines.map(({ text }) => text).join(' '),
    place,
  };
}

/** Without the colon that some forms print in a cell of its own. */
function lineOf(cell: GridCell): ValueLine {
  const lead = /^[:：]?\s*/u.exec(cell.text)?.[0].length ?? 0;
  return { start: cell.start + lead, end: cell.end, text: cell.text.slice(lead) };
}

function inlineField(grid: Grid, cell: GridCell, hit: LabelHit): Found | undefined {
  const { rest } = hit;
  if (!rest) return undefined;
  const text = cell.text.slice(rest.start, rest.end);
  const head = hit.shape === 'number' ? text.slice(0, 60) : text;
  if (!hasShape(head, hit.shape)) return undefined;
  const first = { start: cell.start + rest.start, end: cell.start + rest.end, text };
  const isLast = cell.labels.at(-1) === hit;
  const more = isLast && long.has(hit.shape) ? linesAfter(grid, cell, rest.start) : [];
  return { field: fieldOf(cell, hit, [first, ...more.map(lineOf)], 'inline'), cells: more };
}

function rightField(grid: Grid, cell: GridCell, hit: LabelHit, taken: Taken): Found | undefined {
  const value = rightOf(grid, cell);
  if (!value || !hasShape(value.text, hit.shape) || headsColumn(grid, cell)) return undefined;
  if (hit.besideOnly && !/\d{4}/u.test(value.text)) return undefined;
  if (hit.leadIn && neighbour(grid, cell, 1)) return undefined;
  if (!long.has(hit.shape))
    return { field: fieldOf(cell, hit, [lineOf(value)], 'right'), cells: [value] };
  const above = linesUp(grid, value)
    .slice(0, -1)
    .filter((line) => isFreeLine(grid, line, taken));
  const cells = [...above, ...linesBeside(grid, value)];
  return { field: fieldOf(cell, hit, cells.map(lineOf), 'right'), cells };
}

/** A line alone in its row that belongs to nobody yet: the label stands beside the middle. */
function isFreeLine(grid: Grid, line: GridCell, taken: Taken): boolean {
  return grid[line.row]?.[0] === line && !taken.has(line);
}

/** A value of several lines with its label set in the middle of them, in a row of its own. */
function blockBeside(
  grid: Grid,
  { cell, hit }: Bare,
  columns: readonly (GridCell | undefined)[],
  taken: Taken,
): Found | undefined {
  if (!long.has(hit.shape) || hit.leadIn || hit.rest) return undefined;
  const inColumn = grid.flat().filter((one) => columns.some((column) => column?.x0 === one.x0));
  const near = inColumn.find(
    (one) =>
      one.x0 > cell.x1 &&
      Math.abs(one.y - cell.y) < 1.3 * cell.height &&
      !isLabelled(one) &&
      !taken.has(one),
  );
  if (!near || grid[near.row]?.[0] !== near) return undefined;
  const above = linesUp(grid, near).filter((one) => !taken.has(one));
  const cells = [...above, ...linesBeside(grid, near).slice(1)];
  return { field: fieldOf(cell, hit, cells.map(lineOf), 'right'), cells };
}

/** Whether this page prints labels under their values: what only fits one way decides. */
function valuesStandAbove(grid: Grid, labels: readonly Bare[]): boolean {
  const directions = labels
    .filter(({ hit }) => typed.has(hit.shape) && !hit.leadIn)
    .map(({ cell, hit }) => fittingDirection(grid, cell, hit));
  const count = (step: number) => directions.filter((direction) => direction === step).length;
  return count(-1) > count(1);
}

function fittingDirection(grid: Grid, cell: GridCell, { shape }: LabelHit): -1 | 0 | 1 {
  const [over, under] = [neighbour(grid, cell, -1), neighbour(grid, cell, 1)];
  const fitsUnder = under !== undefined && hasShape(under.text, shape);
  if (!over || !hasShape(over.text, shape)) return fitsUnder ? 1 : 0;
  return fitsUnder && cell.y - over.y >= 0.8 * (under.y - cell.y) ? 1 : -1;
}

/** On a page that prints labels under values, what stands beside a label is another label. */
function hasValueAbove(grid: Grid, cell: GridCell, hit: LabelHit): boolean {
  if (hit.rest || hit.leadIn || /[:：]\s*$/u.test(cell.text)) return false;
  const value = neighbour(grid, cell, -1);
  return value !== undefined && hasShape(value.text, hit.shape);
}

function hasValueBeside(grid: Grid, { cell, hit }: Bare): boolean {
  const value = rightOf(grid, cell);
  return value !== undefined && hasShape(value.text, hit.shape);
}

function verticalField(grid: Grid, { cell, hit }: Bare, goesUp: boolean, taken: Taken) {
  const up = goesUp && !hit.leadIn;
  const usual = valueAt(grid, cell, hit, up ? -1 : 1, taken);
  const other = typed.has(hit.shape) && !hit.leadIn;
  return usual ?? (other ? valueAt(grid, cell, hit, up ? 1 : -1, taken) : undefined);
}

function valueAt(grid: Grid, cell: GridCell, hit: LabelHit, step: 1 | -1, taken: Taken) {
  const value = neighbour(grid, cell, step) ?? (hit.leadIn ? followingRow(grid, cell) : undefined);
  if (!value || taken.has(value) || !hasShape(value.text, hit.shape)) return undefined;
  const place = step === 1 ? 'below' : 'above';
  const cells = linesFrom(grid, value, hit.shape, step).filter((line) => !taken.has(line));
  return { field: fieldOf(cell, hit, cells.map(lineOf), place), cells };
}

function linesFrom(grid: Grid, value: GridCell, shape: ValueShape, step: 1 | -1): GridCell[] {
  if (!long.has(shape)) return [value];
  return step === 1 ? linesDown(grid, value) : linesUp(grid, value);
}

/** What a sentence that ends in a lead-in goes on with, even if it is set off from it. */
function followingRow(grid: Grid, { row, y, height }: GridCell): GridCell | undefined {
  const [first] = grid[row + 1] ?? [];
  return first && first.y - y <= 4.5 * height && !isLabelled(first) ? first : undefined;
}
