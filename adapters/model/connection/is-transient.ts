import { type Failure, isQuotaSpent } from './failure.ts';

const busy = new Set([408, 409, 425, 429]);

/**
 * The one answer to "does it help to ask the same again?": yes after a busy or broken server, a
 * lost connection and a missed deadline. Never after an answer, however it looks: it was paid for.
 */
export function isTransient(failure: Failure): boolean {
  if (failure.kind !== 'refused') return failure.kind !== 'oversize';
  const { refusal } = failure;
  if (isQuotaSpent(refusal)) return false;
  return busy.has(refusal.status) || (refusal.status >= 500 && refusal.status < 600);
}
