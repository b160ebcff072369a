import type { Attempt, SignsOfLife } from './signs-of-life.ts';

/**
 * "Assay is typing", in groups and channels: Teams shows it for a few seconds, so it is repeated
 * while there is something to tell, at most once in `everyMs`.
 */
export function showTyping(
  attempt: Attempt,
  send: SignsOfLife['deliver'],
  everyMs: number,
): SignsOfLife {
  let last = Number.NEGATIVE_INFINITY;
  return {
    show() {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      attempt({ type: 'typing' }).catch(() => undefined);
    },
    deliver: send,
    end: () => Promise.resolve(),
  };
}
