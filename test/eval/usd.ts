import { nanoDollars, priceOf } from '../../src/costs/prices.ts';
import type { Usage } from '../../src/costs/usage.ts';

/** US dollars at the list price of OpenAI; null for a model that is not on the list. */
export function usdOf(model: string, usage: Usage): number | null {
  const price = priceOf({ model, vendor: 'OpenAI' });
  return price ? nanoDollars(usage, price) / 1e9 : null;
}
