import { nanosPerDollar } from './prices.ts';

/** "12,000" */
export function numberText(number: number): string {
  return number.toLocaleString('en');
}

/** Billionths of a US dollar as "$1,234.50"; below a dollar with four places, "$0.0123". */
export function dollarText(nanos: number): string {
  const places = nanos > 0 && nanos < nanosPerDollar ? 4 : 2;
  const least = { minimumFractionDigits: places, maximumFractionDigits: places };
  return `$${(nanos / nanosPerDollar).toLocaleString('en', least)}`;
}
