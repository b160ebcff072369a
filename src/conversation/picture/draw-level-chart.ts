import type { LevelChart } from '../../digest/level-chart.ts';
import { glyphs } from './glyphs.ts';
import { type Pixel, writePng } from './write-png.ts';

/** One pixel of a glyph, in pixels of the picture. */
const dot = 2;
const glyphWidth = 6 * dot;
const margin = 16;
const plotHeight = 110;
const bar = { width: 10, gap: 3 };
const areaGap = 22;
const top = margin + 9 * dot;
const bottom = top + plotHeight;

const ground: Pixel = [255, 255, 255, 255];
const ink: Pixel = [0x33, 0x41, 0x55, 255];
const grid: Pixel = [0xe2, 0xe8, 0xf0, 255];
const past: Pixel = [0x94, 0xa9, 0xbe, 255];
const now: Pixel = [0x1d, 0x3b, 0x53, 255];

type Rectangle = Readonly<{ x: number; y: number; width: number; height: number; colour: Pixel }>;

/**
 * Bars for each week in groups for each area, the latest dark, with its number on top and the area
 * below; a line every quarter. A PNG, the same for the same chart.
 */
export function drawLevelChart({ areas, days }: LevelChart): Buffer {
  const group = days.length * (bar.width + bar.gap);
  const width = 2 * margin + areas.length * (group + areaGap) - areaGap;
  const height = bottom + margin + 9 * dot;
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    x: margin,
    y: bottom - Math.round(share * plotHeight),
    width: width - 2 * margin,
    height: 1,
    colour: share === 0 ? ink : grid,
  }));
  const groups = areas.flatMap(({ area, shares }, at) => {
    const left = margin + at * (group + areaGap);
    const latest = shares.at(-1) ?? 0;
    const label = `${Math.round(latest * 100)}%`;
    return [
      ...shares.map((share, week) => barOf(share, left + week * (bar.width + bar.gap), week)),
      ...write(area, left, bottom + 4 * dot),
      ...write(label, left + group - label.length * glyphWidth, margin - 4),
    ];
  });
  function barOf(share: number, x: number, week: number): Rectangle {
    const tall = Math.round(share * plotHeight);
    const colour = week === days.length - 1 ? now : past;
    return { x, y: bottom - tall, width: bar.width, height: tall, colour };
  }
  return paint({ width, height }, [...lines, ...groups]);
}

function write(text: string, left: number, y: number): Rectangle[] {
  return [...text].flatMap((character, at) =>
    (glyphs[character] ?? []).flatMap((row, line) =>
      [...row].flatMap((set, column) =>
        set === '#'
          ? [
              {
                x: left + at * glyphWidth + column * dot,
                y: y + line * dot,
                width: dot,
                height: dot,
                colour: ink,
              },
            ]
          : [],
      ),
    ),
  );
}

function paint(
  size: Readonly<{ width: number; height: number }>,
  rectangles: readonly Rectangle[],
): Buffer {
  const pixels = new Map<number, Pixel>();
  for (const { x, y, width, height, colour } of rectangles) {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) {
        pixels.set(row * size.width + column, colour);
      }
    }
  }
  return writePng(size, (x, y) => pixels.get(y * size.width + x) ?? ground);
}
