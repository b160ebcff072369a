/** Lets a limited number of holders in, first come, first served. */
export type Slots = Readonly<{
  /** Waits for a place; the result gives it back, once. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
}>;

export function openSlots(places: number): Slots {
  let free = places;
  const waiting = new Set<() => void>();
  const giveBack = () => {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  };
  const once = () => {
    let isHeld = true;
    return () => {
      if (isHeld) giveBack();
      isHeld = false;
    };
  };
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return once();
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const leave = () => {
        waiting.delete(resolve);
        reject(signal.reason);
      };
      waiting.add(resolve);
      signal.addEventListener('abort', leave, { once: true });
      await promise.finally(() => signal.removeEventListener('abort', leave));
      return once();
    },
  };
}
