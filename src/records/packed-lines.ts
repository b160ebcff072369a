import { promisify } from 'node:util';
import { constants, createGunzip, gzip } from 'node:zlib';

/**
 * Values as the bytes of a file: one line of JSON for each, compressed. Lines keep a reader from
 * parsing something long in one piece.
 */
export async function packLines(values: Iterable<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const lines = Array.from(values, (value) => `${JSON.stringify(value)}\n`);
  // Level 1 takes a third of the time of the default and a tenth more room.
  const packed = await promisify(gzip)(lines.join(''), { level: constants.Z_BEST_SPEED });
  return new Uint8Array(packed);
}

/** The lines of a packed file as they are unpacked, still as JSON text. */
export async function* unpackLines(packed: Uint8Array): AsyncGenerator<string> {
  const gunzip = createGunzip();
  gunzip.end(packed);
  gunzip.setEncoding('utf8');
  let rest = '';
  for await (const chunk of gunzip) {
    // At line feeds only: U+2028 and its like stand inside JSON text.
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
