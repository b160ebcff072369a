/** Threads where Assay works, with how many pieces of work. */
export type BusyThreads = Readonly<{
  begin(thread: string): void;
  /** True when nothing is left to do there. */
  end(thread: string): boolean;
}>;

/** A thread has one status and one stop button, which the last of its work takes down. */
export function busyThreads(): BusyThreads {
  const counts = new Map<string, number>();
  return {
    begin(thread) {
      counts.set(thread, (counts.get(thread) ?? 0) + 1);
    },
    end(thread) {
      const left = (counts.get(thread) ?? 1) - 1;
      if (left > 0) counts.set(thread, left);
      else counts.delete(thread);
      return left <= 0;
    },
  };
}
