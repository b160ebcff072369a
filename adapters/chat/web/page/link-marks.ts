import { element } from './dom.ts';

const mark = /\[(\d{1,4})\]/gu;

/** Makes a button of every "[2]" in what was drawn, where there is a second citation. */
export function linkMarks(
  drawn: HTMLElement,
  count: number,
  cite: (number: number, opener: HTMLElement) => void,
): void {
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text && isProse(walker.currentNode)) {
      texts.push(walker.currentNode);
    }
  }
  for (const text of texts) {
    const pieces = piecesOf(text.data, count, cite);
    if (pieces.length > 1) text.replaceWith(...pieces);
  }
}

function isProse({ parentElement }: Text): boolean {
  return parentElement?.closest('button, [role="button"], input, textarea') === null;
}

function piecesOf(
  text: string,
  count: number,
  cite: (number: number, opener: HTMLElement) => void,
): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    const number = Number(match[1]);
    if (number < 1 || number > count) continue;
    const label = `Show quote ${number}`;
    const opener = element(
      'button',
      { type: 'button', class: 'cite', 'aria-label': label },
      `${number}`,
    );
    opener.addEventListener('click', () => cite(number, opener));
    pieces.push(text.slice(from, match.index), opener);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
