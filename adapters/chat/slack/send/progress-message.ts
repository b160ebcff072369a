import { plainText } from '../../../../src/conversation/plain-text.ts';
import { actionIdPrefix, button } from '../draw/action-blocks.ts';
import { context, type SlackMessage } from '../draw/block.ts';
import { escapeMrkdwn } from '../draw/escape-mrkdwn.ts';

const longest = 150;

/** Where Slack parses nothing; the brackets of its markup are replaced all the same. */
function plainLine(text: string): string {
  return plainText(text).replaceAll('<', '‹').replaceAll('>', '›').slice(0, longest);
}

/** More of an answer, in a stream; it follows what stands there already. */
export const writtenText = (text: string) => ({
  type: 'markdown_text',
  text: `${text.startsWith(' ') ? ' ' : ''}${escapeMrkdwn(text)}`,
});

/** The last sentence of an answer that is being written, as far as it fits on the line. */
export function lastOf(text: string): string {
  const room = longest - 'Writing: '.length;
  const last = text.split(/(?<=[.!?]) /u).at(-1) ?? '';
  return last.slice(0, room);
}

/** How far the work is, in a stream: its one task, which Slack shows with a spinner. */
export const progressTask = (text: string, status: 'in_progress' | 'complete') => ({
  type: 'task_update',
  id: 'work',
  title: plainLine(text),
  status,
});

/** The same where there are no streams, with a button in place of Slack's own. */
export function progressMessage(text: string, operation: string): SlackMessage {
  const stop = { label: 'Stop', does: { do: 'stop', operation } } as const;
  const line = plainLine(text);
  const elements = [button(stop, `${actionIdPrefix}stop`)];
  return { text: escapeMrkdwn(line), blocks: [context(line), { type: 'actions', elements }] };
}
