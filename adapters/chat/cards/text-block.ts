import type { TextBlock } from './adaptive-card.ts';
import { escapeMarkdown } from './escape-markdown.ts';

type Look = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** Text that is Markdown already. */
export function markdown(text: string, look: Look = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Text of anybody, drawn as it stands. */
export function words(text: string, look?: Look): TextBlock {
  return markdown(escapeMarkdown(text), look);
}
