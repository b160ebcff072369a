import type { types } from '@slack/bolt';
import type { Block } from './block.ts';

export type Part = types.RichTextBlock['elements'][number];

export const run = (text: string, style?: types.RichTextText['style']): types.RichTextText => ({
  type: 'text',
  text,
  ...(style && { style }),
});

export const section = (...elements: types.RichTextText[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

export const bullets = (elements: types.RichTextSection[]): types.RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements,
});

/** The words of the evidence: Slack draws a bar beside them. */
export const quotation = (text: string): types.RichTextQuote => ({
  type: 'rich_text_quote',
  elements: [run(text)],
});

/** The only block for foreign words: nothing in its text is parsed, no mention, link or emoji. */
export const richText = (...elements: Part[]): Block => ({ type: 'rich_text', elements });
