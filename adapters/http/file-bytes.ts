import type { IncomingMessage } from 'node:http';
import { fetchFault, incomplete, oversize } from './file-errors.ts';

type Limits = Readonly<{ maxBytes: number; expectedBytes?: number; signal: AbortSignal }>;

/** The body of an answer as it arrives: never too much, never too slow, and whole at its end. */
export async function* fileBytes(
  response: IncomingMessage,
  limits: Limits,
  { signal, idleMs }: Readonly<{ signal: AbortSignal; idleMs: number }>,
): AsyncGenerator<Uint8Array> {
  const stop = () => response.destroy(new Error('out of time'));
  signal.addEventListener('abort', stop, { once: true });
  const { maxBytes, expectedBytes = maxBytes } = limits;
  let bytes = 0;
  try {
    for await (const chunk of inTime(response, idleMs)) {
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

/** Chunks, none of which is waited for longer than `idleMs`. The reader may take its time. */
async function* inTime(response: IncomingMessage, idleMs: number): AsyncGenerator<Uint8Array> {
  const chunks = response[Symbol.asyncIterator]();
  for (;;) {
    const timer = setTimeout(() => response.destroy(new Error('no bytes in time')), idleMs);
    const next = await chunks.next().finally(() => clearTimeout(timer));
    if (next.done) return;
    yield next.value;
  }
}
