import { onOneLine, type Segment } from './segments.ts';

/** Fewer lines side by side are a table or an address block. */
const minLines = 4;
/** Share of lines that fill their column: prose does, table cells do not. */
const minFilled = 0.6;
const filled = 0.7;
/** Left edges closer than this are one column edge, in points. */
const edge = 3;

/** The left edge at which the most lines begin a second time on the same line. */
function secondColumn(segments: readonly Segment[]): number | undefined {
  const lines = new Map<number, number>();
  for (const [index, right] of segments.entries()) {
    const left = segments[index - 1];
    if (!left || right.angle !== 0 || !onOneLine(left, right) || right.u0 < left.u1) continue;
    const key = Math.round(right.u0 / edge);
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const [best] = [...lines].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= minLines ? (best[0] - 1) * edge : undefined;
}

function areFilled(column: readonly Segment[]): boolean {
  const widest = column.reduce((most, { u0, u1 }) => Math.max(most, u1 - u0), 0);
  const full = column.filter(({ u0, u1 }) => u1 - u0 > filled * widest);
  return widest > 0 && full.length >= minFilled * column.length;
}

/** Left column first when the two were printed line by line; untouched when column by column. */
function untangle(stretch: readonly Segment[], gutter: number): readonly Segment[] {
  const left = stretch.filter((segment) => segment.u0 < gutter);
  const right = stretch.filter((segment) => segment.u0 >= gutter);
  const turns = stretch.filter(
    (segment, index) => index > 0 && (stretch[index - 1]?.u0 ?? 0) < gutter !== segment.u0 < gutter,
  );
  const isTangled = turns.length >= 2 * minLines - 1;
  return isTangled && areFilled(left) && areFilled(right) ? [...left, ...right] : stretch;
}

/**
 * Some producers print two-column prose line by line across both columns. Puts such stretches back
 * into reading order; tables, whose cells do not fill their columns, stay as they are.
 */
export function untangleColumns(segments: readonly Segment[]): readonly Segment[] {
  const gutter = secondColumn(segments);
  if (gutter === undefined) return segments;
  const ordered: Segment[] = [];
  let stretch: Segment[] = [];
  for (const segment of segments) {
    if (segment.angle === 0 && (segment.u0 >= gutter || segment.u1 <= gutter)) {
      stretch.push(segment);
      continue;
    }
    ordered.push(...untangle(stretch, gutter), segment);
    stretch = [];
  }
  return [...ordered, ...untangle(stretch, gutter)];
}
