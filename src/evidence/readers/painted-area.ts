import type { Box } from '../document.ts';
import type { Colour } from './ink.ts';
import type { Matrix } from './matrix.ts';

type Point = readonly [x: number, y: number];
export type Shape = readonly (readonly Point[])[];

/**
 * A part of the page something was painted on, in page coordinates. Without a colour it is not
 * known what one sees there (a picture, a pattern); without a shape it is all of its box.
 */
export type PaintedArea = Readonly<{
  box: Box;
  shape?: Shape;
  /** It is seen only where it lies in all of these. */
  clips?: readonly Shape[];
  colour?: Colour;
}>;

/** Points; smaller areas are lines and marks, on which no word stands. */
const leastSide = 3;
/** Longer paths are drawings, whose shape is not followed. */
const longestPath = 2_000;
const curveSteps = [0.25, 0.5, 0.75, 1];

function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function around(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The upright box around a rectangle of user space. */
export function placedBox(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const;
  return around(corners.map(([x, y]) => placed(matrix, x, y)));
}

export function common(a: Box, b: Box | undefined): Box {
  if (!b) return a;
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Whether a word can stand on it. */
export function isLarge([x0, y0, x1, y1]: Box): boolean {
  return x1 - x0 >= leastSide && y1 - y0 >= leastSide;
}

function curve(from: Point, via: Point, then: Point, to: Point): Point[] {
  return curveSteps.map((t) => {
    const s = 1 - t;
    const [p, q, r, w] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const along = (axis: 0 | 1): number =>
      p * from[axis] + q * via[axis] + r * then[axis] + w * to[axis];
    return [along(0), along(1)];
  });
}

/** Numbers an entry of a path takes: move, line, curve, close. */
const entryLengths = [3, 3, 7, 1];

/** Adds what an entry draws to its outline. */
function draw(outline: Point[] | undefined, code: number, points: readonly Point[]): void {
  const [first, second, third] = points;
  const from = outline?.at(-1);
  if (code === 1 && first) outline?.push(first);
  if (code === 2 && from && first && second && third) {
    outline?.push(...curve(from, first, second, third));
  }
}

function pointsIn(numbers: readonly number[], matrix: Matrix): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push(placed(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0));
  }
  return points;
}

/**
 * The outlines of a path as pdfjs packs it: 0 move (x y), 1 line (x y), 2 curve (6 numbers),
 * 3 close. Undefined when it is none, or too long.
 */
export function outlinesOf(path: unknown, matrix: Matrix): Shape | undefined {
  const numbers = ArrayBuffer.isView(path) ? Array.from(path as Float32Array) : [];
  if (numbers.length === 0 || numbers.length > longestPath) return undefined;
  const outlines: Point[][] = [];
  for (let index = 0; index < numbers.length; ) {
    const code = numbers[index] ?? -1;
    const length = entryLengths[code];
    if (length === undefined) return undefined;
    const points = pointsIn(numbers.slice(index + 1, index + length), matrix);
    if (code === 0) outlines.push(points);
    else draw(outlines.at(-1), code, points);
    index += length;
  }
  return outlines;
}

/** Whether a shape is all of its box. */
export function fills(shape: Shape, [x0, y0, x1, y1]: Box): boolean {
  const isAt = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
  return (
    shape.length === 1 &&
    shape.every((outline) =>
      outline.every(([x, y]) => (isAt(x, x0) || isAt(x, x1)) && (isAt(y, y0) || isAt(y, y1))),
    )
  );
}

function crosses([x, y]: Point, a: Point, b: Point): boolean {
  if (a[1] > y === b[1] > y) return false;
  return x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0];
}

export function isInBox([x0, y0, x1, y1]: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Even-odd: what lies in the hole of a frame is not in it. */
export function isInArea(area: PaintedArea, x: number, y: number): boolean {
  const { box, shape, clips = [] } = area;
  if (!isInBox(box, x, y) || (shape && !isInShape(shape, x, y))) return false;
  return clips.every((clip) => isInShape(clip, x, y));
}

function isInShape(shape: Shape, x: number, y: number): boolean {
  let isInside = false;
  for (const outline of shape) {
    for (let index = 0; index < outline.length; index += 1) {
      const [a, b] = [outline[index], outline[(index + 1) % outline.length]];
      if (a && b && crosses([x, y], a, b)) isInside = !isInside;
    }
  }
  return isInside;
}
