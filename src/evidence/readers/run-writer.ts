import type { Box } from '../document.ts';
import { maxPageRuns } from './limit-page.ts';
import type { Run } from './run.ts';

/** Gaps in glyph heights: what ends a line of words, what parts its runs, what parts words. */
const lineGap = 1;
const runGap = 0.6;
const wordGap = 0.15;
/** Letters are set apart when every gap is wider than this. */
const letterGap = 0.08;
const maxLineWords = 2_000;
/** How many earlier runs of the same text a run is compared with. */
const overprintMemory = 50;

/** How what one show-text operator shows lies on the page. */
export type Pen = Readonly<{
  angle: number;
  height: number;
  bold: boolean;
  hidden: boolean;
}>;

/** A word's place in the frame of its angle, and the extra space set after it, in points. */
type Place = Readonly<{ u0: number; u1: number; v: number; tracking: number }>;

/** Words of one look that follow each other on a baseline; one entry per word in each list. */
type WordLine = {
  readonly pen: Pen;
  readonly v: number;
  readonly texts: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** Space before the word beyond what was set after the one before it. */
  readonly gaps: number[];
  /** Whether a space was drawn before the word. */
  readonly spaces: boolean[];
  /** Every word so far is a single glyph. */
  isLettered: boolean;
};

/** Letters set apart evenly are one word: then only a gap that stands out ends it. */
function letterSpacing({ gaps, spaces, pen, isLettered }: WordLine): number {
  let smallest = Number.POSITIVE_INFINITY;
  let inner = 0;
  for (let index = 1; isLettered && index < gaps.length; index += 1) {
    if (spaces[index]) continue;
    inner += 1;
    smallest = Math.min(smallest, gaps[index] ?? 0);
  }
  return inner >= 3 && smallest >= letterGap * pen.height ? smallest : 0;
}

/** The upright box around a run, in page coordinates. */
function boxOf({ angle, height }: Pen, u0: number, u1: number, v: number): Box {
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

function continues({ pen: on, v, texts }: WordLine, pen: Pen, to: number, gap: number): boolean {
  return (
    texts.length < maxLineWords &&
    pen.angle === on.angle &&
    pen.hidden === on.hidden &&
    pen.bold === on.bold &&
    Math.abs(pen.height - on.height) < 0.02 * on.height &&
    Math.abs(to - v) < 0.05 * on.height &&
    gap < lineGap * on.height &&
    gap > -0.5 * on.height
  );
}

/** Joins words to runs. A run is text of one look on one baseline without wide gaps. */
export class RunWriter {
  readonly runs: Run[] = [];
  #line: WordLine | undefined;
  #space = false;
  /** Where each text already stands, to drop what fake bold and shadows print twice. */
  readonly #printed = new Map<string, Run[]>();
  #tracking = 0;

  space(): void {
    this.#space = true;
  }

  /** Takes a word, or a part of one, of so many glyphs. */
  word(text: string, glyphs: number, pen: Pen, { u0, u1, v, tracking }: Place): void {
    const previous = this.#line;
    const gap = previous ? u0 - (previous.ends.at(-1) ?? 0) - this.#tracking : 0;
    const isOn = previous !== undefined && continues(previous, pen, v, gap);
    const isSameLine =
      previous?.pen.angle === pen.angle && Math.abs(v - previous.v) < 0.5 * pen.height && gap > 0;
    if (!isOn) this.flush();
    const line = isOn
      ? previous
      : { pen, v, texts: [], starts: [], ends: [], gaps: [], spaces: [], isLettered: true };
    line.texts.push(text);
    line.starts.push(u0);
    line.ends.push(u1);
    line.gaps.push(gap);
    line.spaces.push(this.#space && isSameLine);
    line.isLettered &&= glyphs === 1;
    this.#line = line;
    this.#tracking = tracking;
    this.#space = false;
  }

  flush(): void {
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    const spacing = letterSpacing(line);
    const wordLimit = Math.max(wordGap * line.pen.height, 1.6 * spacing);
    const runLimit = Math.max(runGap * line.pen.height, 2.5 * spacing);
    let from = 0;
    let text = '';
    const { texts } = line;
    for (let index = 0; index < texts.length; index += 1) {
      const gap = index > 0 ? (line.gaps[index] ?? 0) : 0;
      if (gap > runLimit) {
        this.#write(line, from, index, text);
        from = index;
        text = '';
      }
      const isApart = line.spaces[index] || (index > from && gap > wordLimit);
      text += isApart ? ` ${texts[index]}` : texts[index];
    }
    this.#write(line, from, texts.length, text);
  }

  /** The run of the words `from` up to but not including `to`. */
  #write({ pen, v, starts, ends }: WordLine, from: number, to: number, text: string): void {
    // One more than are kept tells that there were more.
    if (this.runs.length > maxPageRuns) return;
    const u0 = starts[from] ?? 0;
    let u1 = u0;
    for (let index = from; index < to; index += 1) u1 = Math.max(u1, ends[index] ?? u0);
    const { angle, height, bold, hidden } = pen;
    const place = { angle, u0, u1, v, height, box: boxOf(pen, u0, u1, v) };
    const run: Run = {
      text: text.normalize('NFC'),
      ...place,
      bold,
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
