import type { Box } from '../document.ts';
import { isInArea, type PaintedArea } from './painted-area.ts';
import type { Run } from './run.ts';

/** A word of a run, with the space before it; `isCovered` by what was painted later. */
export type Word = Readonly<{ text: string; u0: number; u1: number }>;

/** A run with its words, of which some may be covered. */
export type PrintedRun = {
  readonly run: Run;
  readonly words: readonly Word[];
  covered?: (Cover | undefined)[];
};

/** How a word is hidden by what was painted over it. */
type Cover = 'covered' | 'concealed';

/** Something opaque that is painted; `isLikeGround` where it has the colour of what is below. */
export type Layer = Readonly<{
  area: PaintedArea;
  isLikeGround: (x: number, y: number) => boolean;
}>;

/** Where a word is looked at, in glyph heights above the baseline and parts of its width. */
const levels = [0.1, 0.35, 0.6];
const parts = [0.2, 0.8];

type Frame = Pick<Run, 'angle' | 'height' | 'v'>;

/** The upright box around a part of a run, in page coordinates. */
export function boxOf({ angle, height, v }: Frame, u0: number, u1: number): Box {
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

/** The places a word is looked at. */
function placesOf({ angle, height, v }: Frame, { u0, u1 }: Word): (readonly [number, number])[] {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return levels.flatMap((level) =>
    parts.map((part) => {
      const [u, w] = [u0 + part * (u1 - u0), v - level * height];
      return [u * cos - w * sin, u * sin + w * cos] as const;
    }),
  );
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Remembers which words of a run lie under an area that was painted over them. */
export function coverWords(printed: PrintedRun, { area, isLikeGround }: Layer): void {
  const { run, words } = printed;
  if (run.hiding || !overlap(run.box, area.box)) return;
  for (const [index, word] of words.entries()) {
    const places = placesOf(run, word);
    if (!places.every(([x, y]) => isInArea(area, x, y))) continue;
    printed.covered ??= words.map(() => undefined);
    const isConcealed = places.every(([x, y]) => isLikeGround(x, y));
    printed.covered[index] ??= isConcealed ? 'concealed' : 'covered';
  }
}

export function isWhollyCovered({ covered }: PrintedRun): boolean {
  return covered?.every(Boolean) ?? false;
}

/** The runs as they are seen: the covered words are runs of their own. */
export function seenRuns({ run, words, covered }: PrintedRun): readonly Run[] {
  if (!covered) return [run];
  const pieces: { words: Word[]; hiding: Cover | undefined }[] = [];
  for (const [index, word] of words.entries()) {
    const hiding = covered[index];
    const last = pieces.at(-1);
    if (last && last.hiding === hiding) last.words.push(word);
    else pieces.push({ words: [word], hiding });
  }
  return pieces.map((piece) => {
    const text = piece.words.map((word) => word.text).join('');
    const u0 = piece.words[0]?.u0 ?? run.u0;
    const u1 = Math.max(...piece.words.map((word) => word.u1));
    const place = { u0, u1, box: boxOf(run, u0, u1) };
    return {
      ...run,
      ...place,
      text: text.trim().normalize('NFC'),
      ...(piece.hiding && { hiding: piece.hiding }),
    };
  });
}
