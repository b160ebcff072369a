import type { Page, Span } from '../../../evidence/document.ts';
import labels from '../../gazetteer/test-report-labels.json' with { type: 'json' };
import { type LabelledField, labelledFields } from '../labelled-fields.ts';
import { labelHits } from '../labelled-fields-labels.ts';
import { buildLexicon, type ValueShape } from '../labelled-fields-lexicon.ts';
import type { LabelHit } from '../labelled-fields-reading.ts';
import { hasShape } from '../labelled-fields-values.ts';
import { isHead } from './finding-columns.ts';
import { flat, type Piece, type Report } from './report.ts';

type CoverField = Exclude<keyof typeof labels.fields, 'other'>;

/** A value printed under a label on the front pages; `piece` covers label and value. */
export type CoverFact = Readonly<{
  field: CoverField;
  label: string;
  /** The lines of the value, top down. */
  lines: readonly Piece[];
  piece: Piece;
}>;

const lexicon = buildLexicon(labels.fields);
const frontPages = 12;

function pieceOf(page: Page, start: number, end: number): Piece {
  return {
    page: page.number,
    view: 'layout',
    start,
    end,
    text: flat(page.layout.slice(start, end)),
  };
}

/** A label that opens its cell with a capital or ends with a colon; a word of a sentence is none. */
function isLabel(page: Page, label: Span): boolean {
  const words = page.layout.slice(label.start, label.end);
  return words.trimEnd().endsWith(':') || /^[\p{Lu}#]/u.test(words);
}

function fact(page: Page, field: string, label: Span, lines: readonly Span[]): CoverFact[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || field === 'other' || field === 'unknown' || !isLabel(page, label))
    return [];
  const start = Math.min(label.start, ...lines.map((line) => line.start));
  const end = Math.max(label.end, ...lines.map((line) => line.end));
  return [
    {
      field: field as CoverField,
      label: page.layout.slice(label.start, label.end),
      lines: lines.map((line) => pieceOf(page, line.start, line.end)),
      piece: pieceOf(page, start, end),
    },
  ];
}

/** A cell that is itself a label or heads a column of findings is nobody's value. */
function isValue(text: string, shape: ValueShape): boolean {
  const [hit] = labelHits(text, lexicon);
  const isLabelled = hit !== undefined && hit.label.start === 0 && hit.field !== 'unknown';
  return !isLabelled && !isHead(text) && hasShape(text, shape);
}

/** A label that fills its cell, with the shape its value must have. */
function bareLabel(text: string): LabelHit | undefined {
  const [hit] = labelHits(text, lexicon);
  return hit && !hit.rest && hit.label.start === 0 && hit.shape !== 'text' ? hit : undefined;
}

/** Label and value side by side: a form of two columns, or several pairs in a row of a dashboard. */
function pairsOf(page: Page): CoverFact[] {
  const textOf = ({ start, end }: Span): string => page.layout.slice(start, end);
  return page.rows.flatMap(({ cells }) =>
    cells.slice(0, -1).flatMap((cell, index) => {
      const value = cells[index + 1];
      const hit = bareLabel(textOf(cell));
      if (!value || !hit || (hit.shape === 'name' && cells.length !== 2)) return [];
      return isValue(textOf(value), hit.shape) ? fact(page, hit.field, cell, [value]) : [];
    }),
  );
}

/** A label with a cell beside it in a form of two columns does not take the one below. */
function hasNeighbour(page: Page, { row, label, place }: LabelledField): boolean {
  const [first, second, third] = page.rows[row]?.cells ?? [];
  if (place !== 'below' || !second || third || first?.start !== label.start) return false;
  return labelHits(page.layout.slice(second.start, second.end), lexicon).length === 0;
}

/** "Target Metadata" over "Name": on a dashboard the heading says whose name it is. */
function targetNames(page: Page): CoverFact[] {
  const cellText = ({ start, end }: Span): string => page.layout.slice(start, end);
  return page.rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, at) => {
      const value = cells[at + 1];
      if (!value || !/^name:?$/iu.test(cellText(cell))) return [];
      const above = page.rows.slice(Math.max(0, index - 3), index).flatMap((row) => row.cells);
      const isTarget = above.some(
        (head) => /^target/iu.test(cellText(head)) && Math.abs(head.x0 - cell.x0) < 20,
      );
      return isTarget ? fact(page, 'target', cell, [value]) : [];
    }),
  );
}

/** The labelled facts of the front pages: cover, document control, dashboard, scope. */
export function coverFacts({ document }: Report): CoverFact[] {
  return document.pages.slice(0, frontPages).flatMap((page) => {
    const pairs = [...targetNames(page), ...pairsOf(page)];
    const known = new Set(pairs.map(({ piece }) => piece.start));
    const fields = labelledFields(page, lexicon)
      .filter((found) => !known.has(found.label.start) && !hasNeighbour(page, found))
      .flatMap(({ field, label, lines }) => fact(page, field, label, lines));
    return [...pairs, ...fields];
  });
}
