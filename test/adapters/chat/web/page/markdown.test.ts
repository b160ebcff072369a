import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../../adapters/chat/cards/escape-markdown.ts';
import { markdownHtml } from '../../../../../adapters/chat/web/page/markdown.ts';
import { plainText } from '../../../../../src/conversation/plain-text.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';

const tags = /<\/?(?:p|ul|li|strong)>/gu;
const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const read = (html: string) =>
  html.replace(tags, '').replace(/&(?:amp|lt|gt|quot|#39);/gu, (name) => signs[name] ?? '');

describe('the Markdown of the page', () => {
  test('knows lines, lists, strong words and backslashes', () => {
    expect(markdownHtml('One **strong** word\n- a\n- b\nEnd')).toBe(
      '<p>One <strong>strong</strong> word</p><ul><li>a</li><li>b</li></ul><p>End</p>',
    );
    expect(markdownHtml('\\*not strong\\* \\[1\\]')).toBe('<p>*not strong* [1]</p>');
  });

  test('makes no link, picture or tag of anything', () => {
    expect(markdownHtml('[x](http://a) ![y](http://b) <img src=x onerror="a()">')).toBe(
      '<p>[x](http://a) ![y](http://b) &lt;img src=x onerror=&quot;a()&quot;&gt;</p>',
    );
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(markdownHtml(text).replace(tags, '')).not.toMatch(/[<>"']/u);
      }),
    );
  });

  test('shows what was escaped for a card as it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(markdownHtml(escapeMarkdown(text)))).toBe(plainText(text));
      }),
    );
  });

  test('takes no time for many signs', () => {
    const begun = performance.now();
    for (const sign of ['**', '*', '\\', '- ', '**a']) markdownHtml(sign.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
