import { addUsage, noUsage, type Usage } from './usage.ts';

/**
 * A model and who is paid for it: `vendor` is known where requests go to the vendor's own address
 * (vendorAt), since a gateway or a local server may call anything "gpt-5".
 */
export type PaidModel = Readonly<{ model: string; vendor?: string | undefined }>;

/** What was used of one model. */
export type Tally = PaidModel & Usage;

/** What was used of several, each model once, sorted by vendor and name. */
export function addTallies(...lists: readonly (readonly Tally[])[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of lists.flat()) {
    const { model, vendor } = tally;
    const key = JSON.stringify([vendor ?? '', model]);
    const sum = addUsage(sums.get(key) ?? noUsage, tally);
    sums.set(key, { model, ...(vendor !== undefined && { vendor }), ...sum });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

/** All models together. */
export function totalUsage(tallies: readonly Tally[]): Usage {
  return tallies.reduce<Usage>(addUsage, noUsage);
}
