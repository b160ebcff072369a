import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/evidence/list-pages.ts';

describe('a list of pages', () => {
  test.each([
    [[3], 'page 3'],
    [[1, 2], 'pages 1–2'],
    [[9, 3, 7, 8, 8], 'pages 3, 7–9'],
  ])('of %j reads "%s"', (numbers, text) => {
    expect(listPages(numbers)).toBe(text);
  });
});
