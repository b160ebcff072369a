/**
 * One line of `npm run bench`. Absolute times depend on the machine; a `peer` measured in the same
 * run gives the ratio that does not.
 */
export type Measurement = Readonly<{
  name: string;
  value: number;
  unit: string;
  goal: number;
  met: boolean;
  peer?: Readonly<{ name: string; value: number; ratio: number }>;
}>;

export type Benchmark = () => Promise<readonly Measurement[]>;

/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
