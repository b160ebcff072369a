import type { Run } from '../../src/evidence/readers/run.ts';

/** Average width of a character in glyph heights, as in a usual sans-serif. */
const characterWidth = 0.5;

/** A run of upright text with its left end on the baseline at (x, y), points from the top left. */
export function run(text: string, x: number, y: number, details: Partial<Run> = {}): Run {
  const height = details.height ?? 10;
  const x1 = x + text.length * characterWidth * height;
  return {
    text,
    angle: 0,
    u0: x,
    u1: x1,
    v: y,
    height,
    bold: false,
    box: [x, y - height, x1, y],
    ...details,
  };
}

/** Lines of prose below each other, one run each. */
export function lines(texts: readonly string[], x: number, y: number, step = 12): Run[] {
  return texts.map((text, index) => run(text, x, y + index * step));
}
