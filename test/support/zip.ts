import { crc32, deflateRawSync } from 'node:zlib';

type Packed = Readonly<{ name: string; bytes: Uint8Array | string }>;

const bytes16 = (...values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer);
const bytes32 = (...values: readonly number[]) => Buffer.from(Uint32Array.from(values).buffer);

/** A zip archive (APPNOTE 6.3): local files, the directory and its end. `claim` lies about sizes. */
export function zipOf(files: readonly Packed[], claim?: Readonly<{ unpacked: number }>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const plain = Buffer.from(bytes);
    const packed = deflateRawSync(plain);
    const sizes = bytes32(crc32(plain), packed.length, claim?.unpacked ?? plain.length);
    const label = Buffer.from(name);
    const common = Buffer.concat([bytes16(0, 8, 0, 0), sizes, bytes16(label.length, 0)]);
    const local = [bytes32(0x04034b50), bytes16(20), common, label, packed];
    directory.push(
      bytes32(0x02014b50),
      bytes16(20, 20),
      common,
      bytes16(0, 0, 0),
      bytes32(0, offset),
      label,
    );
    locals.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [
    bytes32(0x06054b50),
    bytes16(0, 0, files.length, files.length),
    bytes32(size, offset),
    bytes16(0),
  ];
  return Buffer.concat([...locals, ...directory, ...end]);
}
