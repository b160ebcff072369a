import type { IncomingMessage } from 'node:http';
import { fetchFault, incomplete, oversize } from './file-errors.ts';

/** How long a server may take; waits are counted, not what the reader does meanwhile. */
export type Patience = Readonly<{
  /** For one wait. */
  idleMs: number;
  /** For all waits, and more for each byte that arrives at this rate. */
  graceMs: number;
  bytesPerSecond: number;
  /** For everything. */
  totalMs: number;
}>;

type Limits = Readonly<{ maxBytes: number; expectedBytes?: number; signal: AbortSignal }>;

/** The body of an answer as it arrives: never too much, never too slow, and whole at its end. */
export async function* fileBytes(
  response: IncomingMessage,
  limits: Limits,
  { signal, patience }: Readonly<{ signal: AbortSignal; patience: Patience }>,
): AsyncGenerator<Uint8Array> {
  const stop = () => response.destroy(new Error('out of time'));
  signal.addEventListener('abort', stop, { once: true });
  const { maxBytes, expectedBytes = maxBytes } = limits;
  let bytes = 0;
  try {
    for await (const chunk of inTime(response, patience)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw oversize(maxBytes);
      if (bytes > expectedBytes) throw incomplete();
      yield chunk;
    }
    if (bytes !== (limits.expectedBytes ?? bytes)) throw incomplete();
  } catch (error) {
    throw fetchFault(error, limits.signal);
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
}

/** Chunks, as long as they come fast enough. */
async function* inTime(
  response: IncomingMessage,
  { idleMs, graceMs, bytesPerSecond }: Patience,
): AsyncGenerator<Uint8Array> {
  const chunks = response[Symbol.asyncIterator]();
  let left = graceMs;
  for (;;) {
    const begun = performance.now();
    const tooSlow = () => response.destroy(new Error('no bytes in time'));
    const timer = setTimeout(tooSlow, Math.min(idleMs, left));
    const next = await chunks.next().finally(() => clearTimeout(timer));
    if (next.done) return;
    left += (next.value.length / bytesPerSecond) * 1_000 - (performance.now() - begun);
    yield next.value;
  }
}
