/** As for `sort`; undefined: the two cannot be put in order, which is never to be taken for "no". */
export type Order = number | undefined;

export type CompareVersions = (a: string, b: string) => Order;

/**
 * Makes a comparison of versions as text from one of versions as read. Where a registry's rules read
 * neither of the two, `otherwise` compares them; where they read one, nobody can tell.
 */
export function compareAsRead<T>(
  read: (text: string) => T | undefined,
  compare: (a: T, b: T) => Order,
  otherwise: CompareVersions = () => undefined,
): CompareVersions {
  return (left, right) => {
    const a = read(left);
    const b = read(right);
    if (a === undefined && b === undefined) return otherwise(left, right);
    return a === undefined || b === undefined ? undefined : compare(a, b);
  };
}

/** Two runs of digits of any length, by value. */
export function compareDigits(a: string, b: string): number {
  const x = a.replace(/^0+/u, '');
  const y = b.replace(/^0+/u, '');
  return x.length - y.length || compareText(x, y);
}

/** By code unit, as C and Java do. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Element by element; the shorter list is filled up with `filler`. */
export function compareLists<T>(
  a: readonly T[],
  b: readonly T[],
  filler: T,
  compare: (a: T, b: T) => Order,
): Order {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compare(a[at] ?? filler, b[at] ?? filler);
    if (order !== 0) return order;
  }
  return 0;
}
