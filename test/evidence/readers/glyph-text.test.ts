import { describe, expect, test } from 'vitest';
import { glyphText } from '../../../src/evidence/readers/glyph-text.ts';

describe('the characters of a glyph', () => {
  test.each([
    ['a', 'a'],
    ['ß', 'ß'],
    ['\ufb01', 'fi'],
    ['\u00ad', '-'],
    ['\u00a0', ' '],
    ['\u2003', ' '],
    ['u\u0308', 'ü'],
    ['\u0007', ''],
    ['\u202e', ''],
    ['\u{e0041}', ''],
    ['\u2011', '\u2011'],
    ['', ''],
  ])('%j is read as %j', (unicode, text) => {
    expect(glyphText(unicode, 'Helvetica')).toBe(text);
  });

  test('pictures of symbol fonts become Unicode pictures', () => {
    expect(glyphText('\uf0b7', 'ABCDEF+SymbolMT')).toBe('•');
    expect(glyphText('\uf0fe', 'ABCDEF+Wingdings-Regular')).toBe('☑');
    expect(glyphText('\uf0a8', 'Wingdings')).toBe('☐');
    expect(glyphText('\uf012', 'Unknown')).toBe('');
  });

  test('letters that Windows keeps in the private area are letters', () => {
    expect(glyphText('\uf049', 'ABCDEF+Corporate')).toBe('I');
    expect(glyphText('\uf049', 'Wingdings')).toBe('');
  });
});
