import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/**
 * Work that died this often after the first time is not tried again. A document that kills its
 * readers is rare; processes that are killed again and again, by an update or for lack of memory,
 * are not, and what they read is innocent.
 */
export const maxTakeOvers = 9;

/** Who works on a record, as the record itself says. */
export const heldSchema = z.object({
  owner: z.string(),
  /** Counts from 1; grows when a holder fell silent and another took over. */
  attempt: z.number().int().positive(),
  /** Instant in ms since the epoch after which another process may take over. */
  leaseUntil: z.number().int(),
});
export type Held = z.infer<typeof heldSchema>;

/** What a new holder writes down; undefined while the one before is still heard of. */
export function takeLease(
  before: Held | undefined,
  now: number,
  leaseMs: number,
): Held | undefined {
  if (before && before.leaseUntil > now) return undefined;
  return {
    owner: randomUUID(),
    attempt: before ? before.attempt + 1 : 1,
    leaseUntil: now + leaseMs,
  };
}

/** A lease while it is held. */
export type Renewal = Readonly<{
  /** Aborted when another process has taken over. */
  lost: AbortSignal;
  /** Ends the renewal; `lose` also tells whoever works under the lease. */
  letGo(): void;
  lose(): void;
}>;

/** Renews a lease three times within its length, until it is let go. */
export function renewLease(
  leaseMs: number,
  renew: () => Promise<unknown>,
  onFailure: () => void,
): Renewal {
  const lost = new AbortController();
  const timer = setInterval(() => {
    renew().catch(onFailure);
  }, leaseMs / 3).unref();
  const letGo = () => clearInterval(timer);
  return {
    lost: lost.signal,
    letGo,
    lose() {
      letGo();
      lost.abort();
    },
  };
}
