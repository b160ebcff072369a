import type { Span } from '../../../../src/evidence/document.ts';

/** Blanks, and the sign between the columns of the layout view. */
const ignored = /[\s|\u00ad]/u;

/** A text without blanks, and where each of its characters stood. */
type Dense = Readonly<{ text: string; at: readonly number[] }>;

function dense(text: string): Dense {
  const at: number[] = [];
  let kept = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (ignored.test(character)) continue;
    kept += character;
    at.push(index);
  }
  return { text: kept, at };
}

/**
 * Where a quote stands in a text, wherever lines and columns break in either: at most `most`
 * places, in order, none inside another.
 */
export function findText(text: string, quote: string, most: number): Span[] {
  const [within, wanted] = [dense(text), dense(quote).text];
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let from = 0; found.length < most; ) {
    const first = within.text.indexOf(wanted, from);
    if (first < 0) break;
    from = first + wanted.length;
    found.push({ start: within.at[first] ?? 0, end: (within.at[from - 1] ?? 0) + 1 });
  }
  return found;
}
