/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other: the
 * optimal string alignment distance. Quadratic; callers bound the length.
 */
export function nameDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = swapCost(a, b, row, column, before);
      const replace = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const insert = (current[column - 1] ?? 0) + 1;
      const remove = (previous[column] ?? 0) + 1;
      current.push(Math.min(replace, insert, remove, swap));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function swapCost(a: string, b: string, row: number, column: number, before: number[]): number {
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  if (row < 2 || column < 2 || !swapped) return Number.POSITIVE_INFINITY;
  return (before[column - 2] ?? 0) + 1;
}
