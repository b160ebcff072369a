/** Runs work of the same thread one after the other: "and their SBOM?" follows the question before. */
export function threadOrder() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(thread: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(thread) ?? Promise.resolve()).then(work, work);
    last.set(thread, turn);
    try {
      return await turn;
    } finally {
      if (last.get(thread) === turn) last.delete(thread);
    }
  };
}
