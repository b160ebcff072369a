/** The day of an ISO 8601 instant as it is printed, where it is a day of the calendar. */
export function printedDay(instant: string | undefined): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}/u.exec(instant ?? '') ?? [];
  if (day === undefined) return undefined;
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const date = Temporal.PlainDate.from({ year, month: month || 1, day: ofMonth || 1 });
  return date.toString() === day ? day : undefined;
}
