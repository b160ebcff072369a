import { setTimeout as wait } from 'node:timers/promises';

/** Waits without keeping the process alive; ends at once when the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
