import { setTimeout as wait } from 'node:timers/promises';

export type InOrder = <T>(thread: string, work: () => Promise<T>) => Promise<T>;

/**
 * Lets work of a thread begin in the order it came, each when the one before has ended: "and their
 * SBOM?" needs the memory of the question before. But what takes
 * longer than `patience`, in ms, holds nobody up.
 */
export function threadOrder(patience = 5_000): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return async (thread, work) => {
    const before = last.get(thread);
    const turn = before === undefined ? work() : endOf(before, patience).then(work);
    last.set(thread, turn);
    try {
      return await turn;
    } finally {
      if (last.get(thread) === turn) last.delete(thread);
    }
  };
}

async function endOf(work: Promise<unknown>, patience: number): Promise<void> {
  const ended = new AbortController();
  const over = wait(patience, undefined, { signal: ended.signal, ref: false });
  await Promise.race([work.catch(() => undefined), over]);
  ended.abort();
  await over.catch(() => undefined);
}
