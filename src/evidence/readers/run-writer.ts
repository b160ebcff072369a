import { unmask } from '../lookalikes.ts';
import { maxPageRuns } from './limit-page.ts';
import {
  boxOf,
  coverWords,
  isWhollyCovered,
  type Layer,
  type PrintedRun,
  seenRuns,
  type Word,
} from './printed-run.ts';
import type { Run } from './run.ts';

/** Gaps in glyph heights: what ends a line of words, what parts its runs, what parts words. */
const lineGap = 1;
const runGap = 0.6;
const wordGap = 0.15;
/** Letters are set apart when every gap is wider than this. */
const letterGap = 0.08;
const maxLineWords = 2_000;
/** Runs compared with what is painted over them, of all of a page. */
const maxComparisons = 20_000_000;
const maxSmuggled = 4_000;
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

/** The words of a line, parted where the gap is wide, each with the space before it. */
function runsIn(line: WordLine): Word[][] {
  const spacing = letterSpacing(line);
  const wordLimit = Math.max(wordGap * line.pen.height, 1.6 * spacing);
  const runLimit = Math.max(runGap * line.pen.height, 2.5 * spacing);
  const runs: Word[][] = [[]];
  for (const [index, text] of line.texts.entries()) {
    const gap = index > 0 ? (line.gaps[index] ?? 0) : 0;
    if (gap > runLimit) runs.push([]);
    const words = runs.at(-1);
    const isApart = line.spaces[index] || (words?.length !== 0 && gap > wordLimit);
    const place = { u0: line.starts[index] ?? 0, u1: line.ends[index] ?? 0 };
    words?.push({ text: isApart ? ` ${text}` : text, ...place });
  }
  return runs;
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
  readonly #printed: PrintedRun[] = [];
  /** Characters that show nothing, as far as a warning needs them. */
  smuggled = '';
  /** Words that look like others. */
  lookalikes = 0;
  #line: WordLine | undefined;
  #space = false;
  /** Where each text already stands, to drop what fake bold and shadows print twice. */
  readonly #sameText = new Map<string, PrintedRun[]>();
  #comparisons = 0;
  #tracking = 0;

  smuggle(text: string): void {
    if (this.smuggled.length < maxSmuggled) this.smuggled += text;
  }

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

  /** The runs so far, as they are seen. */
  runs(): Run[] {
    this.flush();
    return this.#printed.flatMap(seenRuns);
  }

  /** Something is painted over what was written so far. */
  cover(layer: Layer): void {
    if (this.#comparisons > maxComparisons) return;
    this.flush();
    this.#comparisons += this.#printed.length;
    for (const printed of this.#printed) coverWords(printed, layer);
  }

  flush(): void {
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    for (const words of runsIn(line)) this.#write(line, words);
  }

  #write({ pen, v }: WordLine, printed: readonly Word[]): void {
    // One more than are kept tells that there were more.
    if (this.#printed.length > maxPageRuns) return;
    const words = printed.map((word) => {
      const { text, words: found } = unmask(word.text);
      this.lookalikes += found;
      return found > 0 ? { ...word, text } : word;
    });
    const u0 = words[0]?.u0 ?? 0;
    let u1 = u0;
    let text = '';
    for (const word of words) {
      u1 = Math.max(u1, word.u1);
      text += word.text;
    }
    const { angle, height, bold, hidden } = pen;
    const run: Run = {
      text: text.normalize('NFC'),
      angle,
      u0,
      u1,
      v,
      height,
      box: boxOf({ angle, height, v }, u0, u1),
      bold,
      ...(hidden && { hiding: 'invisible' }),
    };
    const written = { run, words };
    if (!this.#isOverprint(written)) this.#printed.push(written);
  }

  #isOverprint(printed: PrintedRun): boolean {
    const { run } = printed;
    const same = this.#sameText.get(run.text);
    if (!same) {
      this.#sameText.set(run.text, [printed]);
      return false;
    }
    const limit = 0.2 * run.height;
    const isTwice = same.some(
      (other) =>
        other.run.hiding === run.hiding &&
        !isWhollyCovered(other) &&
        other.run.angle === run.angle &&
        Math.abs(other.run.u0 - run.u0) < limit &&
        Math.abs(other.run.v - run.v) < limit,
    );
    if (!isTwice) same.push(printed);
    if (same.length > overprintMemory) same.shift();
    return isTwice;
  }
}
