import type { Hiding, Run } from './run.ts';

/** Smaller text cannot be read on paper, in points. */
const tinyHeight = 3;
/** Fewer tiny words are a chart label, not a message. */
const tinyWords = 3;

type Size = Readonly<{ width: number; height: number }>;

function isOffPage({ box: [x0, y0, x1, y1] }: Run, { width, height }: Size): boolean {
  return x1 <= 0 || y1 <= 0 || x0 >= width || y0 >= height;
}

function wordsIn(runs: readonly Run[]): number {
  return runs
    .map((run) => run.text)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
}

/** Index after the last run of the tiny line that starts at `from`. */
function endOfTinyLine(runs: readonly Run[], from: number): number {
  let end = from;
  for (let run = runs[from], last = run; run && last; last = run, run = runs[end]) {
    const onLine = Math.abs(run.v - last.v) < run.height && run.u0 - last.u1 < 2 * run.height;
    if (run.height >= tinyHeight || !onLine) break;
    end += 1;
  }
  return end;
}

function tinyRuns(runs: readonly Run[]): ReadonlySet<Run> {
  const tiny = new Set<Run>();
  for (let from = 0; from < runs.length; ) {
    const end = endOfTinyLine(runs, from);
    const line = runs.slice(from, end);
    if (wordsIn(line) >= tinyWords) for (const run of line) tiny.add(run);
    from = Math.max(end, from + 1);
  }
  return tiny;
}

/** Marks the runs that a reader of the printed page cannot see, with the reason. */
export function hideRuns(runs: readonly Run[], page: Size): Run[] {
  const tiny = tinyRuns(runs);
  const hidingOf = (run: Run): Hiding | undefined =>
    run.hiding ?? (isOffPage(run, page) ? 'off-page' : tiny.has(run) ? 'tiny' : undefined);
  return runs.map((run) => {
    const hiding = hidingOf(run);
    return hiding ? { ...run, hiding } : run;
  });
}
