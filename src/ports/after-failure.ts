import { AssayError } from '../errors.ts';

/** What becomes of a job whose handler threw. */
export type AfterFailure =
  | Readonly<{ action: 'retry'; delayMs: number }>
  /** Nothing to repeat: the person has been told, or it was cancelled. */
  | Readonly<{ action: 'stop' }>
  /** A bug, or a fault that does not go away: logged with a reference, for a person to look at. */
  | Readonly<{ action: 'dead letter' }>;

const maxAttempts = 5;
const firstDelayMs = 500;
const longestDelayMs = 60_000;

const transientCodes: ReadonlySet<unknown> = new Set([
  'STORE_BUSY',
  'CHAT_UNREACHABLE',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
]);

/**
 * The retry table of all jobs: transient faults wait twice as long each time, with jitter, up to
 * five attempts; errors with a remedy are the person's to solve; anything else is a bug.
 * `attempt` counts from 1; `random` is between 0 and 1.
 */
export function afterFailure(error: unknown, attempt: number, random: number): AfterFailure {
  if (isTransient(error) && attempt < maxAttempts) {
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
    return { action: 'retry', delayMs: Math.round(delay * (0.5 + random / 2)) };
  }
  const solvable = error instanceof AssayError && !isTransient(error);
  return { action: solvable ? 'stop' : 'dead letter' };
}

/** Whether it may go away by itself. */
export function isTransient(error: unknown): boolean {
  return transientCodes.has(codeOf(error));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
