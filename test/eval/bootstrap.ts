import { chances } from '../support/chances.ts';
import { share } from './share.ts';

/** Lower and upper end of a 95 % interval, 0 to 1. */
export type Interval = readonly [lower: number, upper: number];

const draws = 1_000;
const seed = 20_261_123;

/**
 * What a measure of these units could as well have been: the units are drawn with replacement a
 * thousand times, always the same ones. Null for fewer than two units.
 */
export function interval<T>(
  units: readonly T[],
  measure: (drawn: readonly T[]) => number | null,
): Interval | null {
  if (units.length < 2) return null;
  const chance = chances(seed);
  const next = () => Math.floor((chance.next().value ?? 0) * units.length);
  const values = Array.from({ length: draws }, () =>
    measure(
      units.flatMap(() => {
        const unit = units[next()];
        return unit === undefined ? [] : [unit];
      }),
    ),
  )
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const at = (part: number) => values[Math.floor(part * (values.length - 1))];
  const [lower, upper] = [at(0.025), at(0.975)];
  if (lower === undefined || upper === undefined) return null;
  return [share(lower, 1) ?? 0, share(upper, 1) ?? 0];
}
