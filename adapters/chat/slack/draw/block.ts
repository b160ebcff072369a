import type { types } from '@slack/bolt';

export type Block = types.KnownBlock;
export type HomeView = types.HomeView;
export type ModalView = types.ModalView;

/** What one chat.postMessage shows. */
export type SlackMessage = Readonly<{
  /** For notifications and screen readers, which read nothing else; markup is escaped. */
  text: string;
  blocks: Block[];
}>;

/** Text that Slack never parses; codes such as ":white_check_mark:" stay letters. */
export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** Small grey text; every text its own element, at most ten. */
export const context = (...texts: string[]): Block => ({
  type: 'context',
  elements: texts.map(plain),
});
