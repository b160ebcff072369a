/**
 * Writes CSV (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula (=, +, -, @, tab
 * or carriage return in front) gets an apostrophe before it, because names and quotes come from
 * suppliers (OWASP, CSV injection). Plain numbers stay numbers.
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(value: string | number): string {
  const text = String(value);
  const isFormula = typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/u.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
