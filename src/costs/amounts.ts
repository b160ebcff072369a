import { nanosPerDollar } from './prices.ts';

/** "12,000" */
export function numberText(number: number): string {
  return number.toLocaleString('en');
}

const nanosPerCent = nanosPerDollar / 100;
const leastShown = nanosPerCent / 100;

/** Billionths of a US dollar as "$1,234.50", and below a hundred dollars to the hundredth cent. */
export function dollarText(nanos: number): string {
  if (nanos > 0 && nanos < leastShown) return 'under $0.0001';
  const isRound = nanos % nanosPerCent === 0 || nanos >= 100 * nanosPerDollar;
  const places = isRound ? 2 : 4;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  return `$${(nanos / nanosPerDollar).toLocaleString('en', digits)}`;
}
