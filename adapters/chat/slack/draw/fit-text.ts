import { plainText } from '../../../../src/conversation/plain-text.ts';

/** At most so many UTF-16 units, no surrogate pair cut in two. */
function head(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text on one line that fits; what was cut off is shown by an ellipsis. */
export function fitText(text: string, length: number): string {
  const line = plainText(text);
  return line.length <= length ? line : `${head(line, length - 1).trimEnd()}…`;
}

/** Where a text is best cut, the best first: between lines, sentences, words. */
const borders = ['\n', '. ', ' '] as const;

/** How much of the text makes a piece of at most `length`, cut in its second half if it can be. */
function cutPoint(text: string, length: number): number {
  for (const border of borders) {
    const at = text.lastIndexOf(border, length - border.length);
    if (at >= length / 2) return at + border.length;
  }
  return head(text, length).length;
}

/** A text in pieces of at most `length`; put together they are the text. */
export function splitText(text: string, length: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const at = cutPoint(rest, length);
    cut.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...cut, rest];
}
