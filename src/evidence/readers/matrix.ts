/** A PDF transformation `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

const finite = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

/** Takes what a hostile file may have put where a matrix belongs. */
export function toMatrix(value: unknown): Matrix {
  if (!value || typeof value !== 'object') return identity;
  const at = value as ArrayLike<unknown>;
  return [finite(at[0]), finite(at[1]), finite(at[2]), finite(at[3]), finite(at[4]), finite(at[5])];
}

/** Places are kept to a hundredth of a point: finer differences are noise. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
