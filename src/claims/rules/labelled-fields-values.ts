import { findDates } from '../dates.ts';
import { findStandards } from '../standards.ts';
import { type Grid, type GridCell, isAligned, isLabelled } from './labelled-fields-grid.ts';
import type { ValueShape } from './labelled-fields-lexicon.ts';

const letters = /\p{L}{2}/u;
const finiteVerb =
  /\b(?:has|have|is|are|was|been|operates|complies|meets|fulfils|shall|must|may|wird|wurde|hat|haben|ist|sind|werden|a été|est|sont|ha|sono|cumple|heeft)\b/iu;
const levelValue =
  /\b(?:ML|SL|SIL|AL|EAL|level|stufe|niveau|reifegrad|grad)?[\s-]{0,2}[0-9]\b|\bEAL/iu;

/** Whether a text can be the value of a field of this shape. */
export function hasShape(text: string, shape: ValueShape): boolean {
  switch (shape) {
    case 'date':
    case 'period':
      return (findDates(text)[0]?.start ?? 99) <= 40;
    case 'number':
      return isNumberLike(text) && !isOnlyDate(text);
    case 'name':
      return /\p{L}{3}/u.test(text) && text.length <= 200 && !isOnlyDate(text) && !isSentence(text);
    case 'standard':
      return findStandards(text).length > 0;
    case 'level':
      return levelValue.test(text) && text.length <= 160;
    case 'any':
      return text.trim() !== '';
    case 'text':
    case 'sites':
      return letters.test(text);
  }
}

/** Holds a digit and is short, and is not the heading of a numbered section. */
function isNumberLike(text: string): boolean {
  if (text.length < 3 || text.length > 70 || !/\d/u.test(text)) return false;
  return !/^\d{1,2}[.)]?\s\p{L}{3}/u.test(text);
}

export function isOnlyDate(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && date.end - date.start >= text.trim().length - 2;
}

function isSentence(text: string): boolean {
  return text.split(/\s/u).length > 12 || (finiteVerb.test(text) && text.split(/\s/u).length > 5);
}

/** Furthest a value may stand above or below its label, in label heights. */
const reach = 4.5;

/** The nearest cell under (`step` 1) or over (`step` -1) a label, unless that is a label itself. */
export function neighbour(grid: Grid, label: GridCell, step: 1 | -1): GridCell | undefined {
  const rows = step === 1 ? grid.slice(label.row + 1) : grid.slice(0, label.row).reverse();
  const found = rows.find((cells) => isOutOfReach(label, cells) || alignedIn(label, cells));
  const value = found && !isOutOfReach(label, found) ? alignedIn(label, found) : undefined;
  return value && !isLabelled(value) ? value : undefined;
}

function isOutOfReach(label: GridCell, [first]: readonly GridCell[]): boolean {
  const distance = Math.abs((first?.y ?? 0) - label.y);
  return distance > reach * Math.max(label.height, first?.height ?? 0);
}

/** The cell at the left edge of the label, else one under its middle or overlapping it. */
function alignedIn(label: GridCell, cells: readonly GridCell[]): GridCell | undefined {
  const aligned = cells.filter((cell) => isAligned(label, cell));
  return aligned.find((cell) => Math.abs(cell.x0 - label.x0) < 4) ?? aligned[0];
}

/** The cell right of a label in its row, unless that is a label itself. */
export function rightOf(grid: Grid, label: GridCell): GridCell | undefined {
  const next = (grid[label.row] ?? []).find(({ x0 }) => x0 >= label.x1);
  return next && !isLabelled(next) ? next : undefined;
}

/**
 * Whether a label heads a column: below stand rows aligned with the whole header row that do not
 * begin with labels of their own, and the page does not use these two columns as a form.
 */
export function headsColumn(grid: Grid, label: GridCell): boolean {
  const header = grid[label.row] ?? [];
  const below = grid[label.row + 1] ?? [];
  const [first] = below;
  if (header.length < 2 || below.length < 2 || !first || isLabelled(first)) return false;
  if (first.y - label.y > reach * label.height || isForm(grid, label)) return false;
  const matched = header.filter((cell) => below.some((under) => isAligned(cell, under)));
  return matched.length >= 2 && below.some((under) => isAligned(label, under));
}

/** Rows that pair a label in this column with a value in the next one. */
function isForm(grid: Grid, label: GridCell): boolean {
  const value = rightOf(grid, label);
  const pairs = grid.filter((row) => {
    const at = row.findIndex((cell) => Math.abs(cell.x0 - label.x0) <= 3 && isLabelled(cell));
    const next = row[at + 1];
    return at >= 0 && next && value && !isLabelled(next) && Math.abs(next.x0 - value.x0) <= 3;
  });
  return pairs.length >= 2;
}
