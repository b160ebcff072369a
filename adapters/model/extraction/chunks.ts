import { type Chunk, type Line, sizeOf } from './line.ts';

/**
 * Characters of lines in one request: what prompt and schema add stays small beside it, and a model
 * still reads every line of it.
 */
const chunkSize = 48_000;

/** Lines from one opening of a section or page to the next; what is larger is cut. */
function sections(lines: readonly Line[], limit: number): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let size = 0;
  for (const line of lines) {
    const own = sizeOf([line]);
    const last = found.at(-1);
    if (!last || line.opens || size + own > limit) {
      found.push([line]);
      size = own;
    } else {
      last.push(line);
      size += own;
    }
  }
  return found;
}

/** Cuts lines at pages and sections into chunks of about the same size, as few as there can be. */
export function chunksOf(lines: readonly Line[]): readonly Chunk[] {
  const count = Math.ceil(sizeOf(lines) / chunkSize);
  const target = sizeOf(lines) / Math.max(1, count);
  const chunks: Line[][] = [];
  let sent = 0;
  for (const section of sections(lines, target)) {
    const last = chunks.at(-1);
    const size = sizeOf(section);
    const isDue = sent + size / 2 >= target * chunks.length;
    if (!last || isDue || sizeOf(last) + size > chunkSize) chunks.push([...section]);
    else last.push(...section);
    sent += size;
  }
  return chunks;
}

/** A chunk in two, as even as its lines allow; undefined where it is a single line. */
export function halvesOf(chunk: Chunk): readonly [Chunk, Chunk] | undefined {
  if (chunk.length < 2) return undefined;
  const half = sizeOf(chunk) / 2;
  let size = 0;
  const middle = chunk.findIndex((line) => {
    size += sizeOf([line]);
    return size >= half;
  });
  const at = Math.min(Math.max(1, middle), chunk.length - 1);
  return [chunk.slice(0, at), chunk.slice(at)];
}
