import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and opacity, 0 to 255 each. */
export type Pixel = readonly [red: number, green: number, blue: number, opacity: number];

/** A picture as PNG (ISO/IEC 15948): true colour with opacity, no filter. */
export function writePng(
  { width, height }: Readonly<{ width: number; height: number }>,
  pixelAt: (x: number, y: number) => Pixel,
): Buffer {
  const row = 1 + width * 4;
  const rows = Buffer.alloc(height * row);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set(pixelAt(x, y), y * row + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
