/** Display columns of a text: wide East Asian characters take two, combining marks none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{M}|\p{Cf}/u.test(sign)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Supplier text on a terminal: no control characters, so no escape sequence, one line. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** Breaks a text at spaces, or inside a word that is longer than a line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && textWidth(line) + 1 + textWidth(rest) <= width) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (textWidth(rest) > width) {
      const at = breakPoint(rest, width);
      lines.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    line = rest;
  }
  return [...lines, line];
}

/** Where a long word is cut: behind a sign that divides file names, ids and purls, if one is near. */
function breakPoint(word: string, width: number): number {
  const head = word.slice(0, width);
  const signs = [...head.matchAll(/[/\\@:,;_.-]/gu)].map(({ index }) => index + 1);
  const last = signs.findLast((at) => at * 3 >= width);
  return last ?? width;
}

const gap = 2;

/**
 * Widths that fit the room: narrow columns stay, the widest ones share what is left, and words are
 * cut only where no column has anything but words to give.
 */
function columnWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map(textWidth)));
  const words = columns.map((cells) =>
    Math.max(...cells.flatMap((it) => it.split(' ')).map(textWidth)),
  );
  shrink(widths, words, room);
  shrink(
    widths,
    widths.map(() => 8),
    room,
  );
  return widths;
}

/** Takes from the widest column that is wider than its least width until everything fits. */
function shrink(widths: number[], least: readonly number[], room: number): void {
  const total = () => widths.reduce((sum, width) => sum + width + gap, -gap);
  while (total() > room) {
    const spare = widths.map((width, at) => (width > Math.max(8, least[at] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

const padded = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));

/**
 * A table without borders whose cells wrap. The first row is the head; `room` is the width of the
 * terminal in columns.
 */
export function drawTable(rows: readonly (readonly string[])[], room: number): string {
  const plain = rows.map((row) => row.map(plainText));
  const widths = columnWidths(plain, room);
  const lines = plain.flatMap((row, index) => {
    const cells = row.map((cell, column) => wrapText(cell, widths[column] ?? 1));
    const height = Math.max(...cells.map((cell) => cell.length));
    const drawn = Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 0))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
    const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap));
    return index === 0 ? [...drawn, rule] : drawn;
  });
  return lines.join('\n');
}
