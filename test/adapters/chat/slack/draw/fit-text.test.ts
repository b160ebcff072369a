import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, splitText } from '../../../../../adapters/chat/slack/draw/fit-text.ts';
import { hostileText } from '../../../../support/hostile-replies.ts';

describe('adapters/chat/slack/draw/fit-text.ts', () => {
  test('what does not fit ends with an ellipsis, no character cut in two', () => {
    expect(fitText('Kestrel Controls', 20)).toBe('Kestrel Controls');
    expect(fitText('Kestrel Controls', 10)).toBe('Kestrel C…');
    expect(fitText('ab😀😀', 4)).toBe('ab…');
  });

  test('a text is cut between lines, sentences or words', () => {
    expect(splitText('One line.\nAnother line.', 14)).toEqual(['One line.\n', 'Another line.']);
    expect(splitText('Is it so. Yes it is.', 14)).toEqual(['Is it so. ', 'Yes it is.']);
    expect(splitText('verification of claims', 16)).toEqual(['verification of ', 'claims']);
    expect(splitText('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  test('nothing is lost and nothing is too long', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 400 }), (text, length) => {
        const cut = splitText(text, length);
        expect(cut.join('')).toBe(text);
        for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(length);
        expect(fitText(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });
});
