/** A table as read: rows of cells, with the 1-based line each row begins on. */
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/**
 * Reads CSV (RFC 4180). The delimiter is the one of comma, semicolon and tab that the first line
 * uses most outside quotes; a byte order mark and empty lines are skipped.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/u, '');
  const reader = new CsvReader(source, delimiterOf(source));
  return reader.rows().filter((row) => row.cells.some((cell) => cell !== ''));
}

function delimiterOf(text: string): string {
  const firstLine = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  #line = 1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  rows(): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.#at < this.#text.length) rows.push(this.#row());
    return rows;
  }

  #row(): CsvRow {
    const line = this.#line;
    const cells = [this.#cell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at += 1;
      cells.push(this.#cell());
    }
    if (this.#text[this.#at] === '\r') this.#at += 1;
    if (this.#text[this.#at] === '\n') this.#at += 1;
    this.#line += 1;
    return { line, cells };
  }

  #cell(): string {
    return (this.#text[this.#at] === '"' ? this.#quoted() + this.#plain() : this.#plain()).trim();
  }

  #plain(): string {
    const start = this.#at;
    const ends = [this.#delimiter, '\r', '\n'];
    while (this.#at < this.#text.length && !ends.includes(this.#text[this.#at] ?? ''))
      this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #quoted(): string {
    let value = '';
    for (;;) {
      const close = this.#text.indexOf('"', this.#at + 1);
      const end = close === -1 ? this.#text.length : close;
      const part = this.#text.slice(this.#at + 1, end);
      this.#line += part.split('\n').length - 1;
      value += part;
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return value;
      value += '"';
    }
  }
}
