import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawLevelChart } from '../../../src/conversation/picture/draw-level-chart.ts';
import { areas } from '../../../src/criteria/criterion.ts';

const days = Array.from({ length: 8 }, (_, at) => `2026-11-0${at + 1}`);
const chart = (share: number) => ({
  days,
  areas: areas.map((area) => ({ area, shares: days.map(() => share) })),
});

/** How many pixels of a picture have a colour. */
function pixels(png: Buffer, colour: readonly number[]): number {
  const width = png.readUInt32BE(16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const size = 1 + width * 4;
  let found = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const inRow = at % size;
    if (inRow === 0 || (inRow - 1) % 4 !== 0) continue;
    if (colour.every((value, part) => rows[at + part] === value)) found += 1;
  }
  return found;
}

const latest = [0x1d, 0x3b, 0x53];

describe('src/conversation/picture/draw-level-chart.ts', () => {
  test('is a PNG that fits below a message', () => {
    const png = drawLevelChart(chart(0.5));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeLessThan(1_000);
    expect(png.length).toBeLessThan(10_000);
  });

  test('a bar is as tall as its share', () => {
    const [half, whole] = [0.5, 1].map((share) => pixels(drawLevelChart(chart(share)), latest));
    expect(half).toBeGreaterThan(0);
    expect(whole).toBe(2 * (half ?? 0));
    expect(pixels(drawLevelChart(chart(0)), latest)).toBe(0);
  });

  test('the same chart is the same picture', () => {
    expect(drawLevelChart(chart(0.25)).equals(drawLevelChart(chart(0.25)))).toBe(true);
  });
});
