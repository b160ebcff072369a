import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../../adapters/chat/slack/receive/plain-text.ts';

describe('adapters/chat/slack/receive/plain-text', () => {
  test.each([
    ['<@UBOT> is Kestrel certified?', 'is Kestrel certified?'],
    ['<@UBOT|assay>, is Kestrel certified?', ', is Kestrel certified?'],
    ['hey <@UBOT> and <@U2>', 'hey and @U2'],
    ['the owner is <@U2|Ada Lind>', 'the owner is @Ada Lind'],
    ['see <#C1|purchasing> and <#C2>', 'see #purchasing and #C2'],
    ['<!here> <!subteam^S1|@buyers> <!subteam^S1>', '@here @buyers @subteam'],
    ['<https://kestrel.example|kestrel.example>', 'kestrel.example'],
    ['<https://kestrel.example/a?b=c>', 'https://kestrel.example/a?b=c'],
    ['<mailto:psirt@kestrel.example|psirt@kestrel.example>', 'psirt@kestrel.example'],
    ['Meyer &amp; Sons &lt;b&gt; &amp;lt;', 'Meyer & Sons <b> &lt;'],
    ['  two\n\n lines\t here ', 'two\n\nlines here'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('%s', (text, plain) => {
    expect(plainText(text, 'UBOT')).toBe(plain);
  });

  test('a mention is only a name where nobody knows which is Assay', () => {
    expect(plainText('<@UBOT> hello')).toBe('@UBOT hello');
  });

  test('words without marks stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[<>&\s]/u.test(text)),
        (word) => {
          expect(plainText(word, 'UBOT')).toBe(word);
        },
      ),
    );
  });

  test('40,000 hostile characters are read at once', () => {
    const started = performance.now();
    for (const part of ['<', '<@', '<!a|', '<a|b', '&amp', '&', ' \n', '<@UBOT']) {
      plainText(part.repeat(40_000 / part.length), 'UBOT');
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
