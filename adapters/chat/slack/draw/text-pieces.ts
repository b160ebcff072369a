import { plainText } from '../../../../src/conversation/plain-text.ts';
import { splitText } from './fit-text.ts';
import { inGroups } from './in-groups.ts';
import { type Piece, pieceText } from './piece.ts';
import { bullets, type Part, richText, run, section } from './rich-text.ts';

type Line = Readonly<{ item: boolean; text: string }>;

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Sentences and "- " list items as rich text; long texts in several blocks. */
export function textPieces(text: string): Piece[] {
  const lines = text.split(lineBreak).flatMap(linesOf);
  return inGroups(lines, pieceText, size)
    .map(trimmed)
    .filter((group) => group.length > 0)
    .map((group) => ({
      block: richText(...parts(group)),
      holds: { of: 'line', count: group.length },
    }));
}

/** One list, an item for each text. */
export const listPieces = (texts: readonly string[]): Piece[] =>
  textPieces(texts.map((text) => `- ${text}`).join('\n'));

function linesOf(line: string): Line[] {
  const item = line.startsWith('- ');
  const text = plainText(item ? line.slice(2) : line);
  const said = splitText(text, pieceText).filter((piece) => piece.trim() !== '');
  return said.length === 0 ? [{ item, text: '' }] : said.map((piece) => ({ item, text: piece }));
}

/** What a line takes of a block, with what goes around it. */
const size = ({ text }: Line) => text.length + 40;

/** Blank lines at the borders of a block are left out. */
function trimmed(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Neighbouring lines of one kind are one part. */
function parts(lines: readonly Line[]): Part[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.item === line.item) last.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((same): Part[] => {
    if (same[0]?.item) {
      const items = same.filter(({ text }) => text !== '');
      return items.length === 0 ? [] : [bullets(items.map(({ text }) => section(run(text))))];
    }
    const text = same.map((line) => line.text).join('\n');
    return text.trim() === '' ? [] : [section(run(text))];
  });
}
