import type { Pick } from './mutation.ts';

/** Picks by a linear congruence (Knuth, MMIX), so that a number always tells the same lies. */
export function pickWith(chance: number): Pick {
  let state = BigInt(chance);
  return (list) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return list[Number(state >> 33n) % Math.max(1, list.length)];
  };
}
