/** How many pieces are worked on at once, and after which result no further piece is begun. */
type Options<R> = Readonly<{ width: number; isLast: (result: R) => boolean }>;

/**
 * Works on pieces side by side and gives the results in the order of the pieces; those that were
 * not begun are left out. An error of `work` ends it, and so does whoever wants no more: then no
 * further piece is begun.
 */
export async function* inOrder<T, R>(
  pieces: readonly T[],
  work: (piece: T) => Promise<R>,
  { width, isLast }: Options<R>,
): AsyncGenerator<R> {
  const slots = pieces.map((piece) => ({ piece, ...Promise.withResolvers<R | undefined>() }));
  const waiting = slots.values();
  let isOver = false;
  const worker = async () => {
    for (const { piece, resolve, reject } of waiting) {
      if (isOver) resolve(undefined);
      else {
        await work(piece).then((result) => {
          isOver ||= isLast(result);
          resolve(result);
        }, reject);
      }
    }
  };
  for (const { promise } of slots) promise.catch(() => undefined);
  for (let count = Math.min(width, pieces.length); count > 0; count -= 1) void worker();
  try {
    for (const { promise } of slots) {
      const result = await promise;
      if (result !== undefined) yield result;
    }
  } finally {
    isOver = true;
  }
}
