/** Whether a text is a point in time: a date, a time and a zone (RFC 3339), and one that exists. */
export function isInstant(text: string | undefined): boolean {
  if (text === undefined || text.length > 40) return false;
  try {
    Temporal.Instant.from(text.trim());
    return true;
  } catch {
    return false;
  }
}

const startsWithDay = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** The UTC day of an instant, or the day as printed; undefined where neither can be read. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isInstant(text)) {
    return Temporal.Instant.from(text.trim()).toZonedDateTimeISO('UTC').toPlainDate().toString();
  }
  const day = startsWithDay.exec(text.trim())?.[0];
  return day !== undefined && isInstant(`${day}T00:00Z`) ? day : undefined;
}
