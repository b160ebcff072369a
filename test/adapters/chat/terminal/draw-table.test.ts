import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawTable,
  plainText,
  textWidth,
  wrapText,
} from '../../../../adapters/chat/terminal/draw-table.ts';

describe('adapters/chat/terminal/draw-table.ts', () => {
  test('cells wrap inside their column and the table keeps to the room', () => {
    const table = drawTable(
      [
        ['criterion', 'why'],
        [
          'GOV-01',
          'The issuer is not on the list of recognised bodies, so the level is held at E2.',
        ],
      ],
      40,
    );
    expect(table).toMatchInlineSnapshot(`
      "criterion  why
      ─────────  ─────────────────────────────
      GOV-01     The issuer is not on the list
                 of recognised bodies, so the
                 level is held at E2."
    `);
  });

  test('no text of a supplier reaches the terminal as a command', () => {
    expect(plainText('\u001b[2Jgone\u0007 \u202eabc\r\nnext')).toBe('[2Jgone abc next');
  });

  test('wide characters count as two columns', () => {
    expect(textWidth('日本 GmbH')).toBe(9);
  });

  test('wrapping loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'bc', ' ', 'é') }), (text) => {
        const lines = wrapText(text, 12);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.every((line) => textWidth(line) <= 12)).toBe(true);
      }),
    );
  });
});
