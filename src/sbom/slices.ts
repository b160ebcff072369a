/** A long list in pieces of at most `size`, so that no message, line or turn gets too long. */
export function* slices<T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}
