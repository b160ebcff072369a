import type { Block, SlackMessage } from '../../adapters/chat/slack/draw/block.ts';
import { textsIn } from './texts-in.ts';

/** A message as prose, to be read by whoever reviews a drawing. */
export function sketchMessages(messages: readonly SlackMessage[]): string {
  return messages
    .map(({ text, blocks }) => `${blocks.map(sketch).join('\n\n')}\n\n=== heard:\n${text}\n`)
    .join('\n');
}

type RichText = Extract<Block, { type: 'rich_text' }>;

function sketch(block: Block): string {
  const texts = textsIn(block);
  switch (block.type) {
    case 'header':
      return `# ${texts.join('')}`;
    case 'context':
      return texts.map((text) => `. ${text}`).join('\n');
    case 'table':
      return block.rows.map((row) => `| ${textsIn(row).join(' | ')} |`).join('\n');
    case 'rich_text':
      return block.elements.map(part).join('\n');
    case 'actions':
      return block.elements.map(sketchButton).join(' ');
    default:
      return texts.map((text) => `(${text})`).join(' ');
  }
}

const sketchButton = (button: object) => {
  const style = 'style' in button ? ` ${button.style}` : '';
  const [label, ...confirm] = textsIn(button);
  return `[${label}${style}${confirm.length > 0 ? `; ${confirm.join(' / ')}` : ''}]`;
};

function part(element: RichText['elements'][number]): string {
  if (element.type === 'rich_text_list') {
    return element.elements.map((item) => `- ${textsIn(item).join('')}`).join('\n');
  }
  const text = textsIn(element).join('');
  return element.type === 'rich_text_quote' ? `> ${text}` : text;
}
