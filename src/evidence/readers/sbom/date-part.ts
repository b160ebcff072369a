import { dayOf } from '../../../sbom/day-of.ts';

/** The day of a printed date or instant, YYYY-MM-DD; undefined for anything else. */
export function datePart(printed: unknown): string | undefined {
  const day = typeof printed === 'string' ? dayOf(printed) : undefined;
  if (day === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(day).toString();
  } catch {
    return undefined;
  }
}
