import type { Box } from '../document.ts';

/**
 * Why a reader of the printed page cannot see a run. `concealed` is covered by something in the
 * colour of the ground, so that nobody sees that there was something.
 */
export type Hiding = 'invisible' | 'covered' | 'concealed' | 'tiny' | 'off-page';

/**
 * A piece of text drawn in one go, in content-stream order. `u0`, `u1` (along the writing
 * direction) and `v` (the baseline) are points in a frame turned by `angle`, so that the text runs
 * left to right and lines go down; for upright text they are the page's own coordinates.
 */
export type Run = Readonly<{
  text: string;
  /** Whole degrees, clockwise as displayed; 0 is upright. */
  angle: number;
  u0: number;
  u1: number;
  v: number;
  /** Glyph height in points. */
  height: number;
  bold: boolean;
  box: Box;
  hiding?: Hiding;
}>;
