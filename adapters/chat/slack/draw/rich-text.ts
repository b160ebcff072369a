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

/** Several lines as one section: Slack may show neighbouring sections on one line. */
export const lines = (all: readonly (readonly types.RichTextText[])[]): types.RichTextSection =>
  section(...all.flatMap((line, index) => (index < all.length - 1 ? broken(line) : line)));

/** The line with a line break at its end. */
const broken = (line: readonly types.RichTextText[]) =>
  line.map((one, index) => (index < line.length - 1 ? one : { ...one, text: `${one.text}\n` }));

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
