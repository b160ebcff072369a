import type { Box } from '../document.ts';
import type { Run } from './run.ts';

/** A gap wider than this many glyph heights ends a run. */
const runGap = 1;
const maxRunGlyphs = 2_000;
/** How many earlier runs of the same text a run is compared with. */
const overprintMemory = 50;
const wordGap = 0.15;
const letterSpacing = 0.08;

/** How the glyphs of one show-text operator lie on the page. */
export type Pen = Readonly<{
  angle: number;
  height: number;
  bold: boolean;
  hidden: boolean;
}>;

/** A glyph's place in the frame of its angle, and the extra space set after it, in points. */
type Place = Readonly<{ u0: number; u1: number; v: number; tracking: number }>;

type Draft = Pen & {
  u0: number;
  u1: number;
  v: number;
  tracking: number;
  glyphs: string[];
  /** Gap before each glyph in points; Infinity where a space was drawn. */
  gaps: number[];
  spaceBefore: boolean;
};

/** Letters set apart evenly are one word: then only a gap that stands out ends a word. */
function wordGapOf({ gaps, height }: Draft): number {
  const inner = gaps.slice(1).filter(Number.isFinite);
  const smallest = inner.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  if (inner.length < 3 || smallest < letterSpacing * height) return wordGap * height;
  return Math.max(wordGap * height, 1.6 * smallest);
}

function textOf(draft: Draft): string {
  const limit = wordGapOf(draft);
  let text = draft.spaceBefore ? ' ' : '';
  for (const [index, glyph] of draft.glyphs.entries()) {
    if (index > 0 && (draft.gaps[index] ?? 0) > limit) text += ' ';
    text += glyph;
  }
  return text.normalize('NFC');
}

/** The upright box around a run, in page coordinates. */
function boxOf({ angle, u0, u1, v, height }: Draft): Box {
  if (angle === 0) return [u0, v - height, u1, v];
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const corners = [
    [u0, v],
    [u1, v],
    [u0, v - height],
    [u1, v - height],
  ] as const;
  const xs = corners.map(([u, w]) => u * cos - w * sin);
  const ys = corners.map(([u, w]) => u * sin + w * cos);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Joins glyphs to runs. A run is visible text of one size and weight on one baseline. */
export class RunWriter {
  readonly runs: Run[] = [];
  #draft: Draft | undefined;
  #space = false;
  /** Where each text already stands, to drop what fake bold and shadows print twice. */
  readonly #printed = new Map<string, Run[]>();

  space(): void {
    this.#space = true;
  }

  glyph(text: string, pen: Pen, place: Place): void {
    const draft = this.#draft;
    const gap = draft ? place.u0 - draft.u1 - draft.tracking : 0;
    if (draft && this.#continues(draft, pen, place, gap)) {
      draft.glyphs.push(text);
      draft.gaps.push(this.#space ? Number.POSITIVE_INFINITY : gap);
      draft.u1 = Math.max(draft.u1, place.u1);
      draft.tracking = place.tracking;
      this.#space = false;
      return;
    }
    const isSameLine = draft?.angle === pen.angle && Math.abs(place.v - draft.v) < 0.5 * pen.height;
    const spaceBefore = this.#space && isSameLine && gap > 0;
    this.flush();
    this.#draft = { ...pen, ...place, glyphs: [text], gaps: [0], spaceBefore };
    this.#space = false;
  }

  #continues(draft: Draft, pen: Pen, { v }: Place, gap: number): boolean {
    const { height } = draft;
    return (
      draft.glyphs.length < maxRunGlyphs &&
      pen.angle === draft.angle &&
      pen.hidden === draft.hidden &&
      pen.bold === draft.bold &&
      Math.abs(pen.height - height) < 0.02 * height &&
      Math.abs(v - draft.v) < 0.05 * height &&
      gap < runGap * height &&
      gap > -0.5 * height
    );
  }

  flush(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    const { angle, u0, u1, v, height, bold, hidden } = draft;
    const run: Run = {
      text: textOf(draft),
      angle,
      u0,
      u1,
      v,
      height,
      bold,
      box: boxOf(draft),
      ...(hidden && { hiding: 'invisible' }),
    };
    if (!this.#isOverprint(run)) this.runs.push(run);
  }

  #isOverprint(run: Run): boolean {
    const same = this.#printed.get(run.text);
    if (!same) {
      this.#printed.set(run.text, [run]);
      return false;
    }
    const limit = 0.2 * run.height;
    const isTwice = same.some(
      (other) =>
        other.hiding === run.hiding &&
        other.angle === run.angle &&
        Math.abs(other.u0 - run.u0) < limit &&
        Math.abs(other.v - run.v) < limit,
    );
    if (!isTwice) same.push(run);
    if (same.length > overprintMemory) same.shift();
    return isTwice;
  }
}
