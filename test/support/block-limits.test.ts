import { describe, expect, test } from 'vitest';
import { messageProblems, viewProblems } from './block-limits.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const button = (action_id: string) => ({ type: 'button', action_id, text: plain('Ask') });
const table = (rows: number, text: string) => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => [{ type: 'raw_text', text }]),
});
const input = (block_id: string) => ({
  type: 'input',
  block_id,
  label: plain('Reason'),
  element: { type: 'plain_text_input', action_id: 'value' },
});
const message = (...blocks: object[]) => messageProblems({ text: 'Said.', blocks });
const modal = (...blocks: object[]) => ({ type: 'modal', title: plain('Form'), blocks });

describe('test/support/block-limits.ts', () => {
  test('what Slack documents as right has no problems', () => {
    expect(
      message(
        { type: 'header', text: plain('Yes') },
        rich('Sentence.'),
        table(100, 'E2'),
        { type: 'context', elements: [plain('As of today')] },
        { type: 'actions', elements: [button('a'), button('b')] },
      ),
    ).toEqual([]);
    expect(viewProblems({ ...modal(input('a'), input('b')), submit: plain('Save') })).toEqual([]);
  });

  test.each<[string, object[], string]>([
    ['no blocks', [], 'blocks'],
    ['51 blocks', Array.from({ length: 51 }, () => rich('x')), 'blocks'],
    ['a header of 151 characters', [{ type: 'header', text: plain('x'.repeat(151)) }], 'text.text'],
    ['an empty text', [rich('')], 'elements.0.text'],
    ['a blank text', [rich(' \n')], 'blank'],
    ['half a character', [rich('x\ud83d')], 'half a character'],
    [
      'eleven context elements',
      [{ type: 'context', elements: Array(11).fill(plain('x')) }],
      'elements',
    ],
    ['26 buttons', [{ type: 'actions', elements: Array(26).fill(button('a')) }], 'elements'],
    ['a button twice', [{ type: 'actions', elements: [button('a'), button('a')] }], 'there twice'],
    ['101 rows', [table(101, 'x')], 'rows'],
    ['an empty cell', [table(1, '')], 'rows.0.0.text'],
    ['two tables', [table(1, 'x'), table(1, 'x')], 'more than one table'],
    ['a table of 10,100 characters', [table(100, 'x'.repeat(101))], 'text of the table'],
    ['12,600 characters', Array.from({ length: 6 }, () => rich('x'.repeat(2_100))), 'text of all'],
    ['a field in a message', [input('a')], 'input has no place here'],
    ['parsed text', [{ type: 'section', text: { type: 'mrkdwn', text: '*x*' } }], 'text.type'],
    [
      'a link',
      [{ ...rich('x'), elements: [{ type: 'link', url: 'https://a.example' }] }],
      'elements',
    ],
    ['an unknown key', [{ ...rich('x'), colour: 'red' }], 'colour'],
    ['an unknown block', [{ type: 'blink' }], 'type'],
  ])('finds %s', (_, blocks, problem) => {
    expect(message(...blocks).join('\n')).toContain(problem);
  });

  test.each(['', '<!channel>', 'a & b', '*bold*', '_slanted_', 'x'.repeat(4_001)])(
    'finds what is wrong with the text %j',
    (text) => {
      expect(messageProblems({ text, blocks: [rich('x')] })).not.toEqual([]);
    },
  );

  test.each<[string, object]>([
    ['a form without submit', modal(input('a'))],
    ['a field twice', { ...modal(input('a'), input('a')), submit: plain('Save') }],
    ['a title of 25 characters', { ...modal(rich('x')), title: plain('x'.repeat(25)) }],
    ['101 blocks', { type: 'home', blocks: Array.from({ length: 101 }, () => rich('x')) }],
    ['a table in App Home', { type: 'home', blocks: [table(1, 'x')] }],
    [
      '3,001 characters of private_metadata',
      { ...modal(rich('x')), private_metadata: 'x'.repeat(3_001) },
    ],
  ])('finds %s in a view', (_, view) => {
    expect(viewProblems(view)).not.toEqual([]);
  });
});
