import { describe, expect, test } from 'vitest';
import { dayOf, isInstant } from '../../src/sbom/day-of.ts';

describe('src/sbom/day-of', () => {
  test.each([
    ['2026-10-05T08:00:00Z', true, '2026-10-05'],
    ['2026-10-05T08:00:00.123+02:00', true, '2026-10-05'],
    ['2026-10-05T00:30:00+02:00', true, '2026-10-04'],
    ['2026-10-05T08:00:00', false, '2026-10-05'],
    ['2026-10-05', false, '2026-10-05'],
    ['2026-13-05T08:00:00Z', false, undefined],
    ['2026-02-30', false, undefined],
    ['5 October 2026', false, undefined],
    ['', false, undefined],
    [undefined, false, undefined],
  ])('%s: an instant %s, on %s', (text, instant, day) => {
    expect([isInstant(text), dayOf(text)]).toEqual([instant, day]);
  });
});
