/** Words in a row that are somebody's words and no coincidence. */
const length = 5;

const word = /[\p{L}\p{N}]+/gu;

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(word) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** Whether a text repeats words of one of the quotes, five or more in a row. */
export function repeats(quotes: readonly string[]): (text: string) => boolean {
  const runs = new Set(quotes.flatMap(runsOf));
  return (text) => runs.size > 0 && runsOf(text).some((run) => runs.has(run));
}
