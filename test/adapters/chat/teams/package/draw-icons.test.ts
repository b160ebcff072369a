import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawIcons } from '../../../../../adapters/chat/teams/package/draw-icons.ts';

/** The pixels of a PNG of ours, each red, green, blue and opacity; the checksums are checked. */
function pixelsOf(png: Buffer): { size: number; pixels: number[][] } {
  let size = 0;
  let rows = Buffer.alloc(0);
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    const type = named.toString('latin1', 0, 4);
    if (type === 'IHDR') size = named.readUInt32BE(4);
    if (type === 'IDAT') rows = inflateSync(named.subarray(4));
    at += 12 + length;
  }
  const width = 1 + size * 4;
  const pixels = Array.from({ length: size * size }, (_, at) => {
    const from = Math.floor(at / size) * width + 1 + (at % size) * 4;
    return [...rows.subarray(from, from + 4)];
  });
  return { size, pixels };
}

describe('adapters/chat/teams/package/draw-icons', () => {
  test('the outline is white on nothing, as Teams asks', () => {
    const { size, pixels } = pixelsOf(drawIcons().outline);
    expect(size).toBe(32);
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(
      true,
    );
    expect(pixels[0]?.[3]).toBe(0);
    const solid = pixels.filter(([, , , opacity]) => opacity === 255).length;
    expect(solid).toBeGreaterThan(50);
    expect(solid).toBeLessThan(size * size * 0.5);
  });

  test('the colour icon fills its square, and its sign keeps to the middle', () => {
    const { size, pixels } = pixelsOf(drawIcons().color);
    expect(size).toBe(192);
    expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    const isGround = (pixel: number[]) => pixel.join() === '29,59,83,255';
    const edge = pixels.filter((_, at) => {
      const [x, y] = [at % size, Math.floor(at / size)];
      return Math.min(x, y, size - 1 - x, size - 1 - y) < 36;
    });
    expect(edge.every(isGround)).toBe(true);
    expect(pixels.filter((pixel) => !isGround(pixel)).length).toBeGreaterThan(2_000);
  });
});
