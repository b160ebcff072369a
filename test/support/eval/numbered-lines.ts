/** A line of a request under the number the model is to give back. */
export type NumberedLine = Readonly<{ number: number; text: string }>;

type Word = Readonly<{ word: string; line: NumberedLine; start: number; end: number }>;

/** Where words stand: the numbers of the first and last line, and their letters in the first. */
export type Found = Readonly<{ from: number; to: number; printed: string }>;

const marked = /^\[[a-z][a-z0-9]{0,10}[a-z](\d{1,5})\] (.*)$/gmu;
const wordPattern = /[\p{L}\p{N}]+/gu;

/** "[k7q12] text" of all lines of a request. */
export function numberedLines(input: string): readonly NumberedLine[] {
  return [...input.matchAll(marked)].map(([, number, text]) => ({
    number: Number(number),
    text: text ?? '',
  }));
}

const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];

/** Finds words over line ends, whatever stands between them; null where they do not stand. */
export function wordFinder(lines: readonly NumberedLine[]) {
  const stream: readonly Word[] = lines.flatMap((line) =>
    [...line.text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
      word: word.normalize('NFKC').toLowerCase(),
      line,
      start: index,
      end: index + word.length,
    })),
  );
  return (text: string): Found | null => {
    const wanted = wordsOf(text);
    if (wanted.length === 0) return null;
    for (let at = 0; at + wanted.length <= stream.length; at += 1) {
      if (!wanted.every((word, step) => stream[at + step]?.word === word)) continue;
      const [first, last] = [stream[at], stream[at + wanted.length - 1]];
      if (first === undefined || last === undefined) continue;
      const sameLine = stream
        .slice(at, at + Math.min(wanted.length, mostWords))
        .filter(({ line }) => line === first.line);
      const { line, start } = first;
      const printed = line.text.slice(start, sameLine.at(-1)?.end);
      return { from: line.number, to: last.line.number, printed };
    }
    return null;
  };
}

/** An anchor has at most so many. */
const mostWords = 12;
