/** Values by key, in a form that opens without being parsed. */
export type Table = Readonly<{ get(key: string): readonly unknown[] }>;

const lineFeed = 0x0a;
const tab = 0x09;

/** A line of a table: "key TAB json". */
export function tableLine(key: string, value: unknown): string {
  return `${asciiKey(key)}\t${JSON.stringify(value)}\n`;
}

/**
 * The bytes of a table: its distinct lines, sorted. The same lines give the same bytes in whatever
 * order they come, so a table is addressed by its hash.
 */
export function buildTable(lines: Iterable<string>): Uint8Array {
  return Buffer.from([...new Set(lines)].sort().join(''));
}

/** Looks keys up by binary search in the bytes: nothing is copied, parsed or kept. */
export function openTable(bytes: Uint8Array): Table {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    get(key) {
      const sought = Buffer.from(`${asciiKey(key)}\t`);
      const values: unknown[] = [];
      let at = firstLineNotBelow(buffer, sought);
      while (beginsWith(buffer, at, sought)) {
        const end = endOfLine(buffer, at);
        values.push(JSON.parse(buffer.toString('utf8', at + sought.length, end)));
        at = end + 1;
      }
      return values;
    },
  };
}

/** The distinct keys in order, as they are written. */
export function* keysOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last: string | undefined;
  for (let at = 0; at < buffer.length; at = endOfLine(buffer, at) + 1) {
    const key = buffer.toString('latin1', at, buffer.indexOf(tab, at));
    if (key !== last) yield key;
    last = key;
  }
}

function firstLineNotBelow(buffer: Buffer, sought: Buffer): number {
  let low = 0;
  let high = buffer.length;
  while (low < high) {
    const start = startOfLine(buffer, (low + high) >>> 1, low);
    const end = Math.min(start + sought.length, buffer.length);
    if (buffer.compare(sought, 0, sought.length, start, end) < 0)
      low = endOfLine(buffer, start) + 1;
    else high = start;
  }
  return low;
}

function beginsWith(buffer: Buffer, at: number, sought: Buffer): boolean {
  const end = at + sought.length;
  return end <= buffer.length && buffer.compare(sought, 0, sought.length, at, end) === 0;
}

function startOfLine(buffer: Buffer, at: number, low: number): number {
  return at === 0 ? 0 : Math.max(low, buffer.lastIndexOf(lineFeed, at - 1) + 1);
}

function endOfLine(buffer: Buffer, at: number): number {
  const end = buffer.indexOf(lineFeed, at);
  return end === -1 ? buffer.length : end;
}

/** Printable ASCII sorts the same as text and as bytes, and holds no tab; two keys stay two. */
function asciiKey(key: string): string {
  return /^[\x21-\x24\x26-\x7e]*$/u.test(key)
    ? key
    : key.toWellFormed().replace(/[^\x21-\x24\x26-\x7e]/gu, encodeURIComponent);
}
