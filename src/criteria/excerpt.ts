/** The beginning of a quoted text on one line; a cut is shown. `most` counts UTF-16 units. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most && !/[\n\r\t]/u.test(text)) return text;
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
