import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../../adapters/chat/cards/card-of.ts';
import {
  escapeMarkdown,
  escapeWithMarks,
} from '../../../../adapters/chat/cards/escape-markdown.ts';
import { markdown } from '../../../../adapters/chat/cards/text-block.ts';
import { markdownHtml } from '../../../../adapters/chat/web/page/markdown.ts';
import { plainText } from '../../../../src/conversation/plain-text.ts';
import { hostileText } from '../../../support/hostile-replies.ts';
import { renderCard } from '../../../support/render-card.ts';

/** What Markdown, a card or a client would obey. */
const hostileTexts = [
  'Nordwerk <b>AG</b> & <img src=x onerror=alert(1)>',
  '[click](http://evil.example) ![x](http://evil.example/x.png)',
  '\\[click\\](http://evil.example)',
  '[1](http://evil.example) [1]: http://evil.example',
  '**bold** *it* __bold__ _it_ ~~gone~~ `code` ***',
  '# Heading',
  '> quoted',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '---',
  '<at>everyone</at> @channel <!channel> <https://evil.example|Click>',
  'https://evil.example www.evil.example boss@evil.example mailto:boss@evil.example',
  '{{DATE(2020-01-01T00:00:00Z, LONG)}} {{TIME(2020-01-01T00:00:00Z)}}',
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  '\u202egpj.exe\u202c \u2066x\u2069 \u200bzero\u200d\u{e0041}\u{e0042}',
  `a${'\u0301'.repeat(200)}`,
  'line\nbreak\r\n- list\ttab\u0000\u0007',
  '\ud800 lone \udc00',
  '\\\\ \\* \\',
  '公司 <株> ｜ 😀👨‍👩‍👧',
];

const hostile = fc
  .array(fc.oneof(hostileText, fc.constantFrom(...hostileTexts, ...'[]()*_`~<>&{\\:@')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((some) => some.map((part) => part.slice(0, 80)).join(''));

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as somebody sees it, in the most obliging client. */
function seen(text: string) {
  const { element } = renderCard(cardOf('card', [markdown(text)]));
  return { text: element.textContent, tags: [...element.querySelectorAll('div > div *')].length };
}

describe('adapters/chat/cards/escape-markdown', () => {
  test.each(hostileTexts)('shows %j as it stands', (text) => {
    expect(seen(escapeMarkdown(text)).text).toBe(plainText(text));
    expect(seen(escapeMarkdown(text)).tags).toBe(0);
  });

  test('would be obeyed as it is', () => {
    for (const text of ['[x](http://evil.example)', '**x**', '<at>x</at>', 'www.evil.example']) {
      expect(seen(text).tags).toBeGreaterThan(0);
    }
  });

  test('shows any text as it stands, whatever a client makes of Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(seen(`x${escapeMarkdown(text)}`)).toEqual({ text: `x${plainText(text)}`, tags: 0 });
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  test('shows any text as it stands on the web page', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = plainText(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
        expect(markdownHtml(escapeMarkdown(text))).toBe(`<p>${shown}</p>`);
      }),
      { endOnFailure: true },
    );
  });

  test('leaves what needs no escape as it is, so that names can be found', () => {
    for (const text of [
      'Kestrel Controls s.r.o.',
      'kestrel_soc2_report-2026.pdf',
      'pkg:npm/lodash@4.17.21',
      'IEC 62443-4-1:2018, ML 3 (2026)',
      'version < 2.3, R&D, 50 %',
      'Nový dodavatel, Ü, 株式会社',
    ]) {
      expect(escapeMarkdown(text)).toBe(text);
    }
  });

  test('parts "](", because mobile clients see a link behind a backslash', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeWithMarks(text, 9)).not.toMatch(/\]\(/u);
      }),
    );
  });

  test('keeps a mark that refers to a citation, and only that', () => {
    expect(escapeWithMarks('Proven [1][2].', 2)).toBe('Proven [1][2].');
    expect(escapeWithMarks('See [3] and [x].', 2)).toBe('See \\[3\\] and \\[x\\].');
    expect(seen(escapeWithMarks('[1](http://evil.example)', 1)).tags).toBe(0);
    expect(seen(escapeWithMarks('[1]: http://evil.example', 1)).tags).toBe(0);
  });

  test('takes time that grows with the text, not faster', () => {
    const started = performance.now();
    for (const sign of ['[', '*', '_', '\\', '{', 'www.', '@a-', '1', '&#']) {
      escapeMarkdown(sign.repeat(50_000));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
