/** The calendar month of a day, YYYY-MM. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The day on which the next month begins, YYYY-MM-DD. */
export function nextMonthBegins(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }).toString();
}

const monthName = new Intl.DateTimeFormat('en', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayName = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "November 2026". */
export function nameOfMonth(month: string): string {
  return monthName.format(new Date(`${month}-01`));
}

/** "1 December 2026". */
export function nameOfDay(day: string): string {
  return dayName.format(new Date(day));
}
