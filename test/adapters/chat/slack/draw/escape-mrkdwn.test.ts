import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMrkdwn } from '../../../../../adapters/chat/slack/draw/escape-mrkdwn.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';

describe('adapters/chat/slack/draw/escape-mrkdwn.ts', () => {
  test.each([
    ['<!channel> & <@U0123ABCD>', '&lt;!channel&gt; &amp; &lt;@U0123ABCD&gt;'],
    ['<https://evil.example|your bank>', '&lt;https://evil.example|your bank&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['*bold* _slanted_ ~struck~ `code`', '∗bold∗ ˍslantedˍ ∼struck∼ ˋcodeˋ'],
    ['> not a quotation', '› not a quotation'],
    ['gnp.\u202eexe\u200b', 'gnp.exe'],
  ])('%s means only itself', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });

  test('file names and sums stay as they are', () => {
    expect(escapeMrkdwn('iec_62443_4-1.pdf, 2*3')).toBe('iec_62443_4-1.pdf, 2*3');
  });

  test('nothing in it can begin a mark of Slack', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>\n]|&(?!(?:amp|lt|gt);)|(?:^|\s)[*_~`]|[*_~`](?:\s|$)/u);
      }),
    );
  });
});
