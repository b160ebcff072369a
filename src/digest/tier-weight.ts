import type { Tier } from '../suppliers/supplier.ts';

const weights: Readonly<Record<Tier, number>> = { critical: 3, important: 2, standard: 1 };

/** How much more something at a critical supplier presses; one without a tier is a standard one. */
export function tierWeight({ tier }: Readonly<{ tier?: Tier | undefined }>): number {
  return weights[tier ?? 'standard'];
}
