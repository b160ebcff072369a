import { setTimeout as wait } from 'node:timers/promises';
import { AssayError } from '../../../../src/errors.ts';
import type { SendFault } from '../transport.ts';

/** How long sending may take. All in milliseconds. */
export type Pace = Readonly<{
  /** Before the second attempt; doubled each time, with jitter. */
  firstDelayMs: number;
  attempts: number;
  /** Of one attempt. */
  attemptMs: number;
  /** Of all of them; a Retry-After that goes beyond ends them. */
  deadlineMs: number;
  /** Between two signs of life in a chat: Teams takes one a second, and advises 1.5 to 2. */
  streamMs: number;
}>;

export const usualPace: Pace = {
  firstDelayMs: 500,
  attempts: 5,
  attemptMs: 15_000,
  deadlineMs: 45_000,
  streamMs: 1_500,
};

/** What Teams asks to be tried again, with 503 and what never arrived. */
const transient: ReadonlySet<number | undefined> = new Set([
  undefined,
  401,
  412,
  429,
  502,
  503,
  504,
]);

/**
 * Tries until Teams takes it, within the pace. `once` is one attempt; it throws SendFault, and so
 * does this when there is nothing left to try.
 */
export async function retrySends<T>(
  once: (signal: AbortSignal) => Promise<T>,
  pace: Pace,
  signal: AbortSignal,
): Promise<T> {
  const until = performance.now() + pace.deadlineMs;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await once(AbortSignal.any([signal, AbortSignal.timeout(pace.attemptMs)]));
    } catch (error) {
      signal.throwIfAborted();
      const delay = delayAfter(error as SendFault, attempt, pace);
      if (delay === undefined || performance.now() + delay > until) throw error;
      await wait(delay, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Undefined: it is not tried again. A token that was refused is renewed once. */
function delayAfter(fault: SendFault, attempt: number, pace: Pace): number | undefined {
  const last = fault.status === 401 ? 2 : pace.attempts;
  if (!transient.has(fault.status) || attempt >= last) return undefined;
  const delay = pace.firstDelayMs * 2 ** (attempt - 1) * (0.5 + Math.random());
  return Math.max(fault.retryAfterMs ?? 0, delay);
}

/** The stream was stopped, or lasted too long; the chat itself takes messages. */
export function endsStream(fault: SendFault): boolean {
  return fault.status === 403 && fault.codes.includes('ContentStreamNotAllowed');
}

/** What a fault means for whoever wanted to say something. */
export function saidFault(fault: SendFault): AssayError {
  const { status } = fault;
  const cause = fault;
  if ((status === 403 || status === 404) && !endsStream(fault)) {
    return new AssayError({
      code: 'CHAT_GONE',
      message: 'Teams does not let Assay write to this chat any more.',
      remedy: 'Add Assay to the chat again, or unblock it.',
      cause,
    });
  }
  if (status === undefined || transient.has(status) || status >= 500) {
    return new AssayError({
      code: 'CHAT_UNREACHABLE',
      message: 'Teams cannot be reached at the moment.',
      remedy: 'Assay tries again; `assay doctor` tells what is wrong when it stays so.',
      cause,
    });
  }
  return new AssayError({
    code: 'CHAT_REFUSED',
    message: 'Teams refused what Assay wanted to say.',
    remedy: 'Ask for less at once, for one supplier or one certificate.',
    cause,
  });
}
