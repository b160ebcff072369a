import type { Run } from './run.ts';

/** Lines above in which a run may still belong: rows of small and large print interleave. */
const reach = 4;
const neighbours = 30;

/** Baselines or middles closer than half the smaller glyph: one printed line (superscripts too). */
function areLevel(a: Run, b: Run): boolean {
  const limit = 0.5 * Math.min(a.height, b.height);
  const baselines = Math.abs(a.v - b.v);
  const middles = Math.abs(a.v - a.height * 0.35 - (b.v - b.height * 0.35));
  return a.angle === b.angle && Math.min(baselines, middles) < limit;
}

/** What is printed across other text, like a watermark, is a line of its own. */
function overlap(a: Run, b: Run): boolean {
  const common = Math.min(a.u1, b.u1) - Math.max(a.u0, b.u0);
  return common > 0.5 * Math.min(a.u1 - a.u0, b.u1 - b.u0);
}

/** Compared with the first run of the line and with the last ones, which are nearest. */
function isCrossed(line: readonly Run[], run: Run): boolean {
  return [...line.slice(0, 1), ...line.slice(-neighbours)].some((other) => overlap(other, run));
}

/**
 * The printed lines of a page from top to bottom, each from left to right; upright ones first, then
 * those of every other angle.
 */
export function groupLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  const sorted = runs.toSorted(
    (a, b) =>
      Math.abs(a.angle) - Math.abs(b.angle) || a.angle - b.angle || a.v - b.v || a.u0 - b.u0,
  );
  for (const run of sorted) {
    const line = lines
      .slice(-reach)
      .find((candidate) => areLevel(candidate[0] ?? run, run) && !isCrossed(candidate, run));
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => a.u0 - b.u0));
}
