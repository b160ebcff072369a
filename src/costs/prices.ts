import prices from './prices.json' with { type: 'json' };
import type { PaidModel, Tally } from './tally.ts';
import type { Usage } from './usage.ts';

/** A list price as it stands in prices.json, with where it was read and when. */
export type Price = Readonly<{
  /** US dollars. */
  inputPerMillion: number;
  outputPerMillion: number;
  /** The day it was read, YYYY-MM-DD. */
  date: string;
  /** The vendor's page. */
  source: string;
}>;

/** Who is paid for requests to an address: undefined where nobody can know. */
export function vendorAt(address: string): string | undefined {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return prices.vendors.find(({ hosts }) => hosts.includes(hostname))?.vendor;
}

/**
 * The list price of a model by its exact name, else by its name without the date of a snapshot
 * ("gpt-5-mini-2025-08-07"). Undefined for everything else: a price is never guessed.
 */
export function priceOf({ model, vendor }: PaidModel): Price | undefined {
  if (vendor === undefined) return undefined;
  const undated = model.replace(/-\d{4}-\d{2}-\d{2}$/u, '');
  return listPrice(vendor, model) ?? listPrice(vendor, undated);
}

function listPrice(vendor: string, model: string): Price | undefined {
  for (const { date, source, models, ...list } of prices.lists) {
    const found = list.vendor === vendor && models.find((one) => one.model === model);
    if (!found) continue;
    const { inputPerMillion, outputPerMillion } = found;
    return { inputPerMillion, outputPerMillion, date, source };
  }
  return undefined;
}

export const nanosPerDollar = 1_000_000_000;

/**
 * What was used, in billionths of a US dollar: whole numbers, so that sums are exact. At list
 * price; what a vendor takes off for text it has seen before is not known here.
 */
export function nanoDollars(usage: Usage, { inputPerMillion, outputPerMillion }: Price): number {
  return (
    usage.inputTokens * Math.round(inputPerMillion * 1000) +
    usage.outputTokens * Math.round(outputPerMillion * 1000)
  );
}

/** At list price; undefined where it is not known. In billionths of a US dollar. */
export function costOf(tally: Tally): number | undefined {
  const price = priceOf(tally);
  return price && nanoDollars(tally, price);
}

/** Of several: undefined as soon as one price is not known. */
export function sumOfCosts(tallies: readonly Tally[]): number | undefined {
  const costs = tallies.map(costOf);
  if (!costs.every((cost) => cost !== undefined)) return undefined;
  return costs.reduce((sum, cost) => sum + cost, 0);
}
