import { type Pixel, writePng } from '../../../../src/conversation/picture/write-png.ts';

type Point = readonly [x: number, y: number];

/* The sign in a square of 1 by 1: a check that leaves an open ring. */
const centre: Point = [0.5, 0.5];
const radius = 0.36;
/** Where the ring is open, in radians from the right, against the clock. */
const gap = { from: 0.02, to: 1.05 };
const check: readonly Point[] = [
  [0.34, 0.51],
  [0.46, 0.63],
  [0.72, 0.33],
];
const halfLine = 0.045;

/** Sizes that Teams asks for, in pixels. */
const colourSize = 192;
const outlineSize = 32;

const white: Pixel = [255, 255, 255, 255];
const ground: Pixel = [0x1d, 0x3b, 0x53, 255];

/** Both icons of the app: white on the accent colour, and white on nothing. */
export function drawIcons(): Readonly<{ color: Buffer; outline: Buffer }> {
  return {
    // The sign keeps to the middle: Teams rounds the corners of a full square.
    color: writePng(square(colourSize), (x, y) =>
      blend(ground, white, cover(x, y, colourSize, 0.6)),
    ),
    outline: writePng(square(outlineSize), (x, y) => [
      255,
      255,
      255,
      byte(cover(x, y, outlineSize, 0.95)),
    ]),
  };
}

const square = (size: number) => ({ width: size, height: size });

/** How much of a pixel the sign covers, 0 to 1; `scale` is its share of the picture. */
function cover(x: number, y: number, size: number, scale: number): number {
  const at = (pixel: number) => ((pixel + 0.5) / size - 0.5) / scale + 0.5;
  const distance = distanceToSign([at(x), at(y)]) * size * scale;
  return Math.min(1, Math.max(0, 0.5 - distance));
}

/** Below 0 inside of a line. */
function distanceToSign(point: Point): number {
  const [first, second, third] = check as [Point, Point, Point];
  const tick = Math.min(toSegment(point, first, second), toSegment(point, second, third));
  return Math.min(tick, toRing(point)) - halfLine;
}

function toRing([x, y]: Point): number {
  const [dx, dy] = [x - centre[0], centre[1] - y];
  const angle = Math.atan2(dy, dx);
  if (angle < gap.from || angle > gap.to) return Math.abs(Math.hypot(dx, dy) - radius);
  const toEnd = (end: number) =>
    Math.hypot(dx - radius * Math.cos(end), dy - radius * Math.sin(end));
  return Math.min(toEnd(gap.from), toEnd(gap.to));
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

const byte = (share: number) => Math.round(share * 255);

function blend(from: Pixel, to: Pixel, share: number): Pixel {
  const mix = (at: 0 | 1 | 2 | 3) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [mix(0), mix(1), mix(2), mix(3)];
}
