const headerBytes = 4;

/** A payload with its length in front (32 bits, little endian), ready to be written to a pipe. */
export function frame(payload: string | Uint8Array): Uint8Array[] {
  const body = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  const header = new Uint8Array(headerBytes);
  new DataView(header.buffer).setUint32(0, body.length, true);
  return [header, body];
}

/** Bytes that have arrived, taken out in the lengths that are asked for. */
class Inlet {
  #chunks: Uint8Array[] = [];
  #held = 0;

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
  }

  /** Undefined until as many bytes have arrived. */
  take(length: number): Uint8Array | undefined {
    if (this.#held < length) return undefined;
    const [first] = this.#chunks;
    const whole = first && first.length >= length ? first : this.#joined();
    // An empty rest would hold on to a whole document.
    const rest = whole.length > length ? [whole.subarray(length)] : [];
    this.#chunks.splice(0, whole === first ? 1 : this.#chunks.length, ...rest);
    this.#held -= length;
    return whole.subarray(0, length);
  }

  #joined(): Uint8Array {
    const whole = new Uint8Array(this.#held);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
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
  const inlet = new Inlet();
  let length: number | undefined;
  for await (const chunk of stream) {
    inlet.add(chunk);
    for (;;) {
      length ??= lengthIn(inlet.take(headerBytes), maxBytes);
      const payload = length === undefined ? undefined : inlet.take(length);
      if (!payload) break;
      length = undefined;
      yield payload;
    }
  }
}

function lengthIn(header: Uint8Array | undefined, maxBytes: number): number | undefined {
  if (!header) return undefined;
  const length = new DataView(header.buffer, header.byteOffset).getUint32(0, true);
  if (length > maxBytes) throw new RangeError('The frame is too long.');
  return length;
}
