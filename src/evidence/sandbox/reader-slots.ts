import { setTimeout as pause } from 'node:timers/promises';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Readers at once in this process, whatever thread they were started from. */
const readersAtOnce = 2;
const retryMs = 20;
const key = 'assay.reader-slots';

/** Process ids of the running readers; 0 is free, -1 is taken by one that is being started. */
function sharedSlots(): Int32Array {
  const shared = getEnvironmentData(key);
  if (shared instanceof SharedArrayBuffer) return new Int32Array(shared);
  const fresh = new SharedArrayBuffer(readersAtOnce * Int32Array.BYTES_PER_ELEMENT);
  setEnvironmentData(key, fresh);
  return new Int32Array(fresh);
}

/** Call before starting threads that read documents: they then share the slots of this one. */
export function shareReaderSlots(): void {
  sharedSlots();
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** A place for one reader process. A slot whose process is gone counts as free. */
export type ReaderSlot = Readonly<{ holds(pid: number): void; free(): void }>;

export function tryToTakeSlot(): ReaderSlot | undefined {
  const slots = sharedSlots();
  for (const [index, pid] of slots.entries()) {
    if (pid === -1 || (pid !== 0 && !isGone(pid))) continue;
    if (Atomics.compareExchange(slots, index, pid, -1) !== pid) continue;
    return {
      holds: (started) => void Atomics.store(slots, index, started),
      free: () => void Atomics.store(slots, index, 0),
    };
  }
  return undefined;
}

/** Waits for a slot. Throws the reason of the signal when it aborts first. */
export async function takeSlot(signal?: AbortSignal): Promise<ReaderSlot> {
  for (;;) {
    signal?.throwIfAborted();
    const slot = tryToTakeSlot();
    if (slot) return slot;
    await pause(retryMs, undefined, signal && { signal });
  }
}
