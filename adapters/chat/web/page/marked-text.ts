import { element } from './dom.ts';

type Range = Readonly<{ start: number; end: number }>;

/** A text with its ranges marked. */
export function markedText(text: string, marks: readonly Range[]): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(from, start), element('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...pieces, text.slice(from)];
}
