import prices from './prices.json' with { type: 'json' };
import type { PaidModel } from './tally.ts';
import type { Usage } from './usage.ts';

/** A list price as it stands in prices.json, with where it was read and when. */
export type Price = Readonly<{
  inputPerMillion: number;
  outputPerMillion: number;
  currency: string;
  /** The day of the table, YYYY-MM-DD. */
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
  const list = prices.vendors.find((one) => one.vendor === vendor);
  const undated = model.replace(/-\d{4}-\d{2}-\d{2}$/u, '');
  const found =
    list?.models.find((one) => one.model === model) ??
    list?.models.find((one) => one.model === undated);
  if (!(list && found)) return undefined;
  const { inputPerMillion, outputPerMillion } = found;
  const { currency, date, source } = list;
  return { inputPerMillion, outputPerMillion, currency, date, source };
}

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
