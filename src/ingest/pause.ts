import { setTimeout } from 'node:timers/promises';
import { AssayError } from '../errors.ts';

/** Waits. Throws AssayError CANCELLED when the signal aborts first. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((cause: unknown) => {
    throw new AssayError({
      code: 'CANCELLED',
      message: 'The work was cancelled while it waited for another process.',
      remedy: 'Start it again; nothing that was accepted is lost.',
      cause,
    });
  });
}
