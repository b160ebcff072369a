import { setTimeout } from 'node:timers/promises';
import { openSlots } from './slots.ts';

/** Keeps to a number of tokens in a minute, first come, first served. */
export type TokenRate = Readonly<{
  /**
   * Waits until so many tokens may be asked for; the result is told how many it really were, once.
   * More than a minute's worth waits until nothing else is owed. Rejects when the signal aborts.
   */
  take(tokens: number, signal: AbortSignal): Promise<(used: number) => void>;
}>;

/** Milliseconds: what was not used in the end makes a wait shorter. */
const longestNap = 250;

/** Times in milliseconds; `wait` rejects when the signal aborts. */
export type RateClock = Readonly<{
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}>;

const systemClock: RateClock = {
  now: () => performance.now(),
  wait: (ms, signal) => setTimeout(ms, undefined, { signal }),
};

/** A bucket that holds a minute's worth and fills evenly. */
export function openTokenRate(perMinute: number, clock: RateClock = systemClock): TokenRate {
  const queue = openSlots(1);
  let level = perMinute;
  let at = clock.now();
  const fill = () => {
    const time = clock.now();
    level = Math.min(perMinute, level + ((time - at) / 60_000) * perMinute);
    at = time;
  };
  return {
    async take(tokens, signal) {
      const leave = await queue.take(signal);
      try {
        const needed = Math.min(tokens, perMinute);
        for (fill(); level < needed; fill()) {
          const ms = Math.ceil(((needed - level) / perMinute) * 60_000);
          await clock.wait(Math.min(ms, longestNap), signal);
        }
        level -= tokens;
      } finally {
        leave();
      }
      return (used) => {
        fill();
        level = Math.min(perMinute, level + tokens - used);
      };
    },
  };
}
