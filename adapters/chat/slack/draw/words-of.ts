import type { types } from '@slack/bolt';
import type { Block } from './block.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { splitText } from './fit-text.ts';
import { limits } from './limits.ts';

const maxLine = 500;

/**
 * What blocks say, as the top-level text of their message: screen readers and notifications get it
 * instead of the blocks. Markup is escaped; buttons are left out, they can be reached as they are.
 */
export function wordsOf(opening: string, blocks: readonly Block[]): string {
  const lines = [opening, ...blocks.flatMap(linesOf)];
  const escaped = lines.flatMap((line) => splitText(line, maxLine)).map(escapeMrkdwn);
  const said: string[] = [];
  let room = limits.topLevelText - 2;
  for (const line of escaped.filter((one) => one !== '')) {
    room -= line.length + 1;
    if (room < 0) return [...said, '…'].join('\n');
    said.push(line);
  }
  return said.join('\n');
}

type RichText = Extract<Block, { type: 'rich_text' }>;

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.flatMap(partLines);
    case 'context':
      return block.elements.flatMap((one) => ('text' in one ? [one.text] : []));
    case 'table':
      return block.rows.map((row) => row.flatMap((cell) => cellText(cell)).join('; '));
    default:
      return [];
  }
}

const cellText = (cell: object) =>
  'text' in cell && typeof cell.text === 'string' ? [cell.text] : [];

function partLines(part: RichText['elements'][number]): string[] {
  if (part.type === 'rich_text_list') {
    return part.elements.map(({ elements }) => `- ${textOf(elements)}`);
  }
  const text = textOf(part.elements);
  return part.type === 'rich_text_quote' ? [`“${text}”`] : text.split('\n');
}

/** Code style is for bars, which say nothing when they are read aloud. */
const textOf = (elements: readonly types.RichTextElement[]) =>
  elements
    .filter(({ style }) => !style || !('code' in style))
    .flatMap(cellText)
    .join('')
    .trim();
