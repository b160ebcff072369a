import { plainText } from '../../../src/conversation/plain-text.ts';
import type { TextBlock } from './adaptive-card.ts';
import { escapeWithMarks } from './escape-markdown.ts';
import { pieces } from './pieces.ts';
import { markdown } from './text-block.ts';

/** Characters in one TextBlock: with every one escaped it stays far below the size of a card. */
const most = 1_500;

/**
 * The sentences of a reply, one block for each line; items of a list that follow each other share
 * one block, because clients draw a list only from one text.
 */
export function drawText(text: string, citations: number): TextBlock[] {
  const blocks: Line[] = [];
  for (const line of linesOf(text, citations)) {
    const last = blocks.at(-1);
    const joins = line.isItem && last?.isItem && last.text.length + line.text.length <= most;
    if (joins) last.text += `\n${line.text}`;
    else blocks.push(line);
  }
  return blocks.map((block) => markdown(block.text, block.isItem ? { spacing: 'small' } : {}));
}

type Line = { isItem: boolean; text: string };

function linesOf(text: string, citations: number): Line[] {
  return text.split('\n').flatMap((line) => {
    const item = /^\s*- (.*)$/u.exec(line)?.[1];
    const plain = plainText(item ?? line);
    if (plain === '') return [];
    return pieces(plain, most).map((part) => {
      const escaped = escapeWithMarks(part, citations);
      return { isItem: item !== undefined, text: item === undefined ? escaped : `- ${escaped}` };
    });
  });
}
