import { describe, expect, test } from 'vitest';
import { editionsOn } from '../../../src/sbom/quality/bsi-editions.ts';

describe('src/sbom/quality/bsi-editions', () => {
  test.each([
    ['2023-11-27', []],
    ['2023-11-28', ['1.1']],
    ['2024-09-19', ['1.1']],
    ['2024-09-20', ['2.0.0', '1.1']],
    ['2025-03-20', ['2.0.0', '1.1']],
    ['2025-03-21', ['2.0.0']],
    ['2025-08-20', ['2.1.0', '2.0.0']],
    ['2026-02-20', ['2.1.0', '2.0.0']],
    ['2026-02-21', ['2.1.0']],
    ['2030-01-01', ['2.1.0']],
  ])('on %s the editions %j are allowed', (day, editions) => {
    expect(editionsOn(day).map(({ edition }) => edition)).toEqual(editions);
  });
});
