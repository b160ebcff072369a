import { gapBetween, isBullet } from './gap-between.ts';
import type { Run } from './run.ts';

/** A gap this wide, in glyph heights, is a column when it ends where a column begins nearby. */
const narrowGap = 0.5;
/** Left edges closer than this are one edge, in points. */
const tolerance = 1.5;
/** Lines between two rows of one table at most: wrapped cells stand between them. */
const reach = 4;

const leader = /^[\s.·…_-]+$/;

function isNarrow(left: Run | undefined, run: Run): boolean {
  if (!left || isBullet(left) || leader.test(left.text) || leader.test(run.text)) return false;
  return (
    run.u0 - left.u1 > narrowGap * Math.max(left.height, run.height) &&
    gapBetween(left, run) === 'space'
  );
}

/**
 * Where the columns of a page begin. Tight tables leave so little room between columns that only the
 * alignment with other rows tells a column from a space.
 */
export class ColumnEdges {
  /** Lines in which a column begins, by the rounded place of its left edge. */
  readonly #lines = new Map<number, Set<number>>();
  readonly #edges = new Set<Run>();

  constructor(lines: readonly (readonly Run[])[]) {
    for (const [index, line] of lines.entries()) this.#addWide(index, line);
    // Twice, because a row may be part of the table above it or of the one below.
    for (const [index, line] of lines.entries()) this.#addNarrow(index, line);
    for (const [index, line] of [...lines.entries()].reverse()) this.#addNarrow(index, line);
  }

  #addWide(index: number, line: readonly Run[]): void {
    for (const [at, run] of line.entries()) {
      const left = line[at - 1];
      if (left && gapBetween(left, run) === 'column') this.#add(index, run);
    }
  }

  #addNarrow(index: number, line: readonly Run[]): void {
    const narrow = line.filter((run, at) => isNarrow(line[at - 1], run));
    const aligned = narrow.filter((run) => this.#beginsNear(index, run));
    // Justified prose has as wide gaps everywhere: some end at an edge by chance.
    if (aligned.length < narrow.length) return;
    for (const run of aligned) {
      this.#edges.add(run);
      this.#add(index, run);
    }
  }

  #add(index: number, { u0, angle }: Run): void {
    if (angle !== 0) return;
    const key = Math.round(u0);
    const lines = this.#lines.get(key);
    if (lines) lines.add(index);
    else this.#lines.set(key, new Set([index]));
  }

  #beginsNear(index: number, { u0, angle }: Run): boolean {
    if (angle !== 0) return false;
    for (let key = Math.round(u0 - tolerance); key <= Math.round(u0 + tolerance); key += 1) {
      const lines = this.#lines.get(key);
      for (let away = 1; lines && away <= reach; away += 1)
        if (lines.has(index - away) || lines.has(index + away)) return true;
    }
    return false;
  }

  /** Whether a column begins with this run, though the gap before it is narrow. */
  has(run: Run): boolean {
    return this.#edges.has(run);
  }
}
