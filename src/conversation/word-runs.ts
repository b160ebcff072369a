/** Words in a row that are somebody's words and no coincidence. */
const length = 5;

const word = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string) => text.toLowerCase().match(word) ?? [];

const foldOf = (text: string) => wordsOf(text).join(' ');

/** Every run of words between the names, joined by spaces. */
function runsOf(text: string, names: readonly string[]): string[] {
  const whole = ` ${foldOf(text)} `;
  const pieces = names
    .reduce((rest, name) => rest.replaceAll(` ${name} `, ' | '), whole)
    .split('|');
  return pieces.flatMap((piece) => {
    const words = piece.split(' ').filter(Boolean);
    return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
  });
}

/** What a text gives as somebody's words, by its marks of quotation. */
const quotation = /["“„«]([^"“”„«»\n]{1,200})["”“»]/gu;

/**
 * Whether a text repeats words of one of the quotes: five or more in a row, or all of a quote between
 * marks of quotation. A name of a company is nobody's words: it ends a run.
 */
export function repeats(
  quotes: readonly string[],
  names: readonly string[],
): (text: string) => boolean {
  const folded = [...new Set(names.map(foldOf).filter(Boolean))];
  const longestFirst = folded.toSorted((a, b) => b.length - a.length);
  const runs = new Set(quotes.flatMap((quote) => runsOf(quote, longestFirst)));
  const whole = new Set(quotes.map(foldOf));
  for (const name of ['', ...folded]) whole.delete(name);
  const isQuoted = (text: string) =>
    [...text.matchAll(quotation)].some(([, words = '']) => whole.has(foldOf(words)));
  return (text) =>
    quotes.length > 0 &&
    (runsOf(text, longestFirst).some((run) => runs.has(run)) || isQuoted(text));
}
