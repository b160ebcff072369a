import { onOneLine, type Segment } from './segments.ts';

/** How a segment joins the one before it. */
export type Joint = 'space' | 'line' | 'paragraph';

/** Cells of one line further apart than this many heights stand on lines of their own. */
const cellGap = 3;
const bullet = /^\s*[•●○◦▪■□✓✗☐☑☒➢❖→](?:\s|$)/;
/** Also how a wrapped line may begin ("1. March"), so the line before must look finished. */
const enumeration = /^\s*(?:[–—*-]|\(?[a-z0-9]{1,2}[.)])(?:\s|$)/i;
const sentenceEnd = /[.:;!?…]["'’”)\]]*\s*$/;

const textOf = (segment: Segment): string => segment.runs.map((run) => run.text).join(' ');
const isBold = (segment: Segment): boolean => segment.runs.every((run) => run.bold);

/** The page's usual distance between baselines, in glyph heights. */
export function usualLeading(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of segments.entries()) {
    const previous = segments[index - 1];
    if (!previous || previous.angle !== line.angle) continue;
    const step = Math.round((20 * (line.v - previous.v)) / line.height) / 20;
    if (step > 0.8 && step < 2.5) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most && most[1] > 1 ? most[0] : 1.35;
}

/** A sentence that runs on at the top of the next column. */
function runsOn(previous: Segment, line: Segment): boolean {
  const isNextColumn = line.v < previous.v && line.u0 > previous.u0;
  return (
    isNextColumn &&
    Math.abs(previous.height - line.height) < 0.05 * line.height &&
    !sentenceEnd.test(textOf(previous)) &&
    /^\s*\p{Ll}/u.test(textOf(line))
  );
}

function startsParagraph(previous: Segment, line: Segment, leading: number): boolean {
  const step = (line.v - previous.v) / Math.max(previous.height, line.height);
  const isApart = step < 0.5 || step > 1.3 * leading || line.u0 > previous.u1;
  if (previous.angle !== line.angle || isApart) return !runsOn(previous, line);
  if (Math.abs(line.height - previous.height) > 0.15 * previous.height) return true;
  const isShort = previous.u1 < line.u1 - 3 * line.height;
  if (isBold(previous) !== isBold(line) && isShort) return true;
  const text = textOf(line);
  if (bullet.test(text)) return true;
  return enumeration.test(text) && (isShort || sentenceEnd.test(textOf(previous)));
}

export function jointBetween(previous: Segment, segment: Segment, leading: number): Joint {
  if (onOneLine(previous, segment) && segment.u0 >= previous.u1)
    return segment.u0 - previous.u1 > cellGap * segment.height ? 'line' : 'space';
  return startsParagraph(previous, segment, leading) ? 'paragraph' : 'line';
}
