/** A deadline for one request that can begin anew, joined to the signal of who asked. */
export type Patience = Readonly<{
  signal: AbortSignal;
  /** Something came: the wait begins anew, as far as `totalMs` allows. */
  renew(): void;
  isOver(): boolean;
  end(): void;
}>;

/** Times in milliseconds. */
export function openPatience(
  { waitMs, totalMs }: Readonly<{ waitMs: number; totalMs: number }>,
  asked: AbortSignal,
): Patience {
  const over = new AbortController();
  const stop = () => over.abort();
  const wait = setTimeout(stop, waitMs);
  const total = setTimeout(stop, totalMs);
  return {
    signal: AbortSignal.any([asked, over.signal]),
    renew: () => void wait.refresh(),
    isOver: () => over.signal.aborted,
    end() {
      clearTimeout(wait);
      clearTimeout(total);
    },
  };
}
