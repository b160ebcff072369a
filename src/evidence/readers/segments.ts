import { gapBetween } from './gap-between.ts';
import type { Run } from './run.ts';

/** Runs that follow each other on one line without a column gap, in stream order. */
export type Segment = {
  readonly runs: Run[];
  readonly angle: number;
  u0: number;
  u1: number;
  /** Baseline and height of the largest run. */
  v: number;
  height: number;
};

export function onOneLine(
  a: Pick<Segment, 'angle' | 'v' | 'height'>,
  b: Pick<Segment, 'angle' | 'v' | 'height'>,
): boolean {
  return a.angle === b.angle && Math.abs(a.v - b.v) < 0.6 * Math.max(a.height, b.height);
}

function continues(segment: Segment, run: Run): boolean {
  const last = segment.runs.at(-1);
  if (!last || !onOneLine(segment, run)) return false;
  return run.u0 > last.u0 - 0.5 * run.height && gapBetween(last, run) !== 'column';
}

export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of runs) {
    const segment = segments.at(-1);
    const { angle, u0, u1, v, height } = run;
    if (!segment || !continues(segment, run)) {
      segments.push({ runs: [run], angle, u0, u1, v, height });
      continue;
    }
    segment.runs.push(run);
    segment.u0 = Math.min(segment.u0, u0);
    segment.u1 = Math.max(segment.u1, u1);
    if (height > segment.height) Object.assign(segment, { v, height });
  }
  return segments;
}
