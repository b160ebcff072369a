import { expect, test } from 'vitest';
import { excerpt } from '../../src/criteria/excerpt.ts';

test('an excerpt is one line, and a cut is shown', () => {
  expect(excerpt(' two\n  lines ', 20)).toBe('two lines');
  expect(excerpt('one line', 8)).toBe('one line');
  expect(excerpt('abcdefgh', 5)).toBe('abcd…');
  expect(excerpt('a'.repeat(100_000), 10)).toHaveLength(10);
});
