import { short } from '../../../src/answers/words.ts';
import { plainText } from '../../../src/conversation/plain-text.ts';
import type { TextBlock } from './adaptive-card.ts';
import { escapeMarkdown } from './escape-markdown.ts';

type Look = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** Text that is Markdown already. */
export function markdown(text: string, look: Look = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Text of anybody, drawn as it stands; a dash where nothing stands, which no client accepts. */
export function words(text: string, look?: Look): TextBlock {
  return markdown(escapeMarkdown(text) || '–', look);
}

/** One line that is no Markdown: a title, a label; at most so many characters. */
export function line(text: string, most: number): string {
  return plainText(short(plainText(text), most));
}
