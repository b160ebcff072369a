import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../src/evidence/readers/sbom/parse-json.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON', () => {
  test('may be 64 levels deep, and no deeper', () => {
    expect(parseJson(nested(64))).toBeDefined();
    expect(() => parseJson(nested(65))).toThrow(expect.objectContaining({ code: 'TOO_DEEP' }));
    expect(() => parseJson('{"a":'.repeat(200_000))).toThrow(
      expect.objectContaining({ code: 'TOO_DEEP' }),
    );
  });

  test('is not deep for the brackets in its texts', () => {
    const text = `\\"${'['.repeat(100)}`;
    expect(parseJson(`{"${text}": ["${text}"]}`)).toBeDefined();
  });

  test.each([
    ['{"a": [1, 2', 'CUT_OFF'],
    ['{"a": "b', 'CUT_OFF'],
    ['{"a": 1}{"b": 2}', 'TRAILING_CONTENT'],
    ['{"a": 1}\n{"b": 2}\n', 'TRAILING_CONTENT'],
    ['{"a": 1} and words', 'TRAILING_CONTENT'],
    ['{"a": b}', 'BROKEN_SYNTAX'],
    ["{'a': 1}", 'BROKEN_SYNTAX'],
    ['{"a": 1,}', 'BROKEN_SYNTAX'],
    ['', 'CUT_OFF'],
  ])('%j is refused as %s', (text, code) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code }));
  });

  test('with a key twice has the last one, and "__proto__" changes nothing', () => {
    const tree = parseJson('{"a": 1, "a": 2, "__proto__": {"b": 3}}') as Record<string, unknown>;
    expect(tree['a']).toBe(2);
    expect(tree['b']).toBeUndefined();
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  test('of any kind is what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseJson(text))).toBe(text);
      }),
    );
  });
});
