import { describe, expect, test } from 'vitest';
import { isAtLeast } from '../../src/sbom/is-at-least.ts';

describe('src/sbom/is-at-least', () => {
  test.each([
    ['1.6', '1.6', true],
    ['1.10', '1.6', true],
    ['1.5', '1.6', false],
    ['2', '1.6', true],
    ['2.2', '2.2.1', false],
    ['2.3', '2.2.1', true],
    ['3.0.1', '3.0.1', true],
    ['3.0', '3.0.1', false],
    ['x', '1.4', false],
    ['', '1.4', false],
  ])('%s is at least %s: %s', (version, lowest, answer) => {
    expect(isAtLeast(version, lowest)).toBe(answer);
  });
});
