import type { Chunk, Line } from './line.ts';
import type { Marking } from './marking.ts';

/** The lines of a chunk as a model is shown them, with their pages, ids and marks. */
export function chunkInput(chunk: Chunk, marks: Marking): string {
  const numbers = chunk.map((_, index) => index + 1);
  return someLines(chunk, numbers, [], marks);
}

/** Some lines of a chunk under the numbers they have in it, and what else is data. */
export function someLines(
  chunk: Chunk,
  numbers: readonly number[],
  more: readonly string[],
  marks: Marking,
): string {
  const lines = numbers.flatMap((number) => chunk[number - 1] ?? []);
  return [marks.open, ...printed(lines, numbers, marks), ...more, marks.close].join('\n');
}

function printed(lines: readonly Line[], numbers: readonly number[], { prefix }: Marking) {
  return lines.flatMap(({ page, text }, index) => {
    const line = `[${prefix}${numbers[index]}] ${text}`;
    return lines[index - 1]?.page === page ? [line] : [`page ${page}`, line];
  });
}
