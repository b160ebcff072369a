import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixTiming } from '../../src/criteria/fix-timing.ts';
import { matchOf } from '../support/sboms.ts';

const promise = { duration: 'P30D', severity: null };

describe('A fix that was out when an SBOM was made', () => {
  test.each([
    ['2021-12-10', '2022-01-09', 'in time'],
    ['2021-12-10', '2022-01-10', 'late'],
    ['2021-12-10T09:00:00Z', '2022-01-10', 'late'],
    ['2021-12-10', '2021-12-10', 'in time'],
    ['2022-02-31', '2022-12-01', 'late'],
    ['2021-12-10', '2021-12-09', undefined],
    ['2021-12-10', null, undefined],
    ['2021-13-10', '2022-01-10', undefined],
    ['soon', '2022-01-10', undefined],
  ])('on %s, with an SBOM of %s and 30 days: %s', (published, createdOn, timing) => {
    expect(fixTiming(matchOf({ published }), promise, createdOn)).toBe(timing);
  });

  test('is measured by the promise for its severity', () => {
    const on = (severity: string | null) =>
      fixTiming(matchOf(), { duration: 'P30D', severity }, '2026-01-01');
    expect([on('critical'), on(null), on('high')]).toEqual(['late', 'late', undefined]);
  });

  test('tells nothing without a fix, a day or a time, and on malware', () => {
    const { fixedIn: _, ...unfixed } = matchOf();
    const { published: __, ...undated } = matchOf();
    const malware = matchOf({ malicious: true });
    for (const match of [unfixed, undated, malware]) {
      expect(fixTiming(match, promise, '2026-01-01')).toBeUndefined();
    }
    for (const duration of [null, 'soon']) {
      expect(fixTiming(matchOf(), { ...promise, duration }, '2026-01-01')).toBeUndefined();
    }
  });

  test('is never a fault, whatever a feed says', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/u));
    fc.assert(
      fc.property(text, (published) => {
        expect(['late', 'in time', undefined]).toContain(
          fixTiming(matchOf({ published }), promise, '2026-01-01'),
        );
      }),
    );
  });
});
