import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainForModel } from '../../src/evidence/plain-text.ts';

const seen: readonly (readonly [string, string, string])[] = [
  ['zero-width characters', 'not\u200b cer\u200dtified\ufeff', 'not certified'],
  ['direction marks', '\u202edeifitrec\u202c ton \u2066x\u2069', 'deifitrec ton x'],
  ['tag characters', 'Valid.\u{e0041}\u{e0049}', 'Valid.'],
  ['variation selectors', 'ML\ufe01 3\u{e0101}', 'ML 3'],
  ['soft hyphens', 'certi\u00adfied', 'certified'],
  ['Cyrillic letters in a Latin word', 'n\u043et \u0441ertified', 'not certified'],
  ['a word of nothing but look-alikes', '\u0415\u0425\u0421\u0415\u0420\u0422', 'EXCEPT'],
  ['full-width and mathematical letters', '\uff2d\uff2c\u3000\u{1d40c}\u{1d40b} 3', 'ML\u3000ML 3'],
  ['accents piled on a letter', `no\u0316\u0317\u0318\u0319t`, 'no\u0316\u0317t'],
];

const kept: readonly string[] = [
  'Zertifiziert für Entwicklung, gültig bis 31. März 2027.',
  'Δt ≤ 5 µs, α-Test, 40 °C, 27001²',
  'Сертификат действителен до 2027 года.',
  'line one\nline two\tcell',
];

describe('evidence/plain-text', () => {
  test.for(seen)('%s do not reach a model', ([, printed, plain]) => {
    expect(plainForModel(printed)).toBe(plain);
  });

  test.for(kept)('what people write stays as it is: %s', (text) => {
    expect(plainForModel(text)).toBe(text);
  });

  test('what is plain once is plain for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = plainForModel(text);
        expect(plainForModel(plain)).toBe(plain);
        expect(plain).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e01ef}]/u);
      }),
    );
  });
});
