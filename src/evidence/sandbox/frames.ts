const headerBytes = 4;

/** A payload with its length in front (32 bits, little endian), ready to be written to a pipe. */
export function frame(payload: string | Uint8Array): Uint8Array[] {
  const body = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  const header = new Uint8Array(headerBytes);
  new DataView(header.buffer).setUint32(0, body.length, true);
  return [header, body];
}

/** Bytes of a known number, put together as they arrive, so that no piece is held on to. */
class Vessel {
  readonly bytes: Uint8Array;
  #filled = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  get isFull(): boolean {
    return this.#filled === this.bytes.length;
  }

  /** Takes what fits and gives back the rest. */
  pour(chunk: Uint8Array): Uint8Array {
    const part = chunk.subarray(0, this.bytes.length - this.#filled);
    this.bytes.set(part, this.#filled);
    this.#filled += part.length;
    return chunk.subarray(part.length);
  }
}

/**
 * The payloads of a stream of frames. Throws RangeError when one is longer than `maxBytes`, before
 * holding it; a frame cut off by the end of the stream is dropped.
 */
export async function* frames(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let header = new Vessel(headerBytes);
  let payload: Vessel | undefined;
  for await (const chunk of stream) {
    let rest = chunk;
    while (rest.length > 0) {
      rest = (payload ?? header).pour(rest);
      if (!payload && header.isFull) payload = new Vessel(lengthIn(header.bytes, maxBytes));
      if (!payload?.isFull) continue;
      const { bytes } = payload;
      header = new Vessel(headerBytes);
      payload = undefined;
      yield bytes;
    }
  }
}

function lengthIn(header: Uint8Array, maxBytes: number): number {
  const length = new DataView(header.buffer, header.byteOffset).getUint32(0, true);
  if (length > maxBytes) throw new RangeError('The frame is too long.');
  return length;
}
