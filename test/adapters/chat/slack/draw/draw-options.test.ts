import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOptions } from '../../../../../adapters/chat/slack/draw/draw-options.ts';
import { suggestionsSchema } from '../../../../support/block-elements.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';

describe('adapters/chat/slack/draw/draw-options.ts', () => {
  test('a name comes back as it is registered', () => {
    const [option] = drawOptions(['Kestrel & Söhne <GmbH>']);
    expect(option?.value).toBe('Kestrel & Söhne <GmbH>');
    expect(option?.text.text).toBe('Kestrel & Söhne <GmbH>');
  });

  test('Slack takes any names, at most 100', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 130 }), (names) => {
        const { success } = suggestionsSchema.safeParse({ options: drawOptions(names) });
        expect(success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
