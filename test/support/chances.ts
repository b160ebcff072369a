/** Numbers from 0 to 1, the same for the same seed (Numerical Recipes' generator). */
export function* chances(start: number): Generator<number> {
  for (let state = start; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}
