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
  const blocks: { list: boolean; text: string }[] = [];
  for (const line of text.split('\n')) {
    const item = /^\s*- (.*)$/u.exec(line)?.[1];
    const plain = plainText(item ?? line);
    if (plain === '') continue;
    for (const part of pieces(plain, most)) {
      const escaped = escapeWithMarks(part, citations);
      const last = blocks.at(-1);
      if (item === undefined) blocks.push({ list: false, text: escaped });
      else if (!last?.list || last.text.length + escaped.length > most) {
        blocks.push({ list: true, text: `- ${escaped}` });
      } else last.text += `\n- ${escaped}`;
    }
  }
  return blocks.map((block) => markdown(block.text, block.list ? { spacing: 'small' } : {}));
}
