import { describe, expect, test } from 'vitest';
import { withoutProvenAges } from '../../../src/answers/prose/proven-ages.ts';

const counted = ['SBOM of 2026-07-26 (120 days ago).'];

describe('src/answers/prose/proven-ages.ts', () => {
  test.each(['The SBOM is older than 90 days.', 'The SBOM is more than 119 days old.'])(
    '"%s" is proven by an age of 120 days',
    (sentence) => {
      expect(withoutProvenAges(sentence, counted)).toBe('The SBOM is days.');
    },
  );

  test.each([
    'The SBOM is older than 120 days.',
    'The SBOM is newer than 90 days.',
    'The SBOM has more than 90 components.',
  ])('"%s" is not', (sentence) => {
    expect(withoutProvenAges(sentence, counted)).toBe(sentence);
  });

  test('of several ages all have to be older', () => {
    const sentence = 'The SBOM is older than 90 days.';
    expect(withoutProvenAges(sentence, [...counted, 'another (20 days ago)'])).toBe(sentence);
  });
});
