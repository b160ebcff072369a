/** Days from one day to a later one, negative when it is earlier. Both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
