import { describe, expect, test } from 'vitest';
import { isStale } from '../../../src/sbom/advisories/is-stale.ts';

const asOf = '2026-11-23';

describe('src/sbom/advisories/is-stale', () => {
  test('without a feed nothing can be called clean', () => {
    expect(isStale([], asOf)).toBe(true);
    expect(isStale([{ kind: 'campaign', date: asOf }], asOf)).toBe(true);
    expect(
      isStale(
        [
          { kind: 'exploited', date: asOf },
          { kind: 'document', date: asOf },
        ],
        asOf,
      ),
    ).toBe(true);
  });

  test('a feed serves for thirty days', () => {
    expect(isStale([{ kind: 'feed', date: '2026-10-24' }], asOf)).toBe(false);
    expect(isStale([{ kind: 'feed', date: '2026-10-23' }], asOf)).toBe(true);
  });

  test('one old feed among fresh ones is too old; what says nothing of its kind is a feed', () => {
    expect(isStale([{ date: asOf }, { date: '2025-01-01' }], asOf)).toBe(true);
    expect(isStale([{ date: asOf }], asOf)).toBe(false);
  });

  test('lists of campaigns and single records do not age', () => {
    const old = '2025-01-01';
    expect(isStale([{ date: asOf }, { kind: 'campaign', date: old }], asOf)).toBe(false);
    expect(isStale([{ date: asOf }, { kind: 'document', date: old }], asOf)).toBe(false);
  });
});
