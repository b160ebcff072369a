import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval } from './bootstrap.ts';

const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;

describe('test/eval/bootstrap.ts', () => {
  test('one unit says nothing about others', () => {
    expect(interval([1], mean)).toBeNull();
  });

  test('units that are alike leave no doubt', () => {
    expect(interval([0.5, 0.5, 0.5], mean)).toEqual([0.5, 0.5]);
  });

  test('the same units give the same interval', () => {
    const units = [0, 0.2, 1, 1, 0.4];
    expect(interval(units, mean)).toEqual(interval(units, mean));
  });

  test('the interval holds the measure of the units themselves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 30 }),
        (numbers) => {
          const units = numbers.map((one) => one / 100);
          const [lower, upper] = interval(units, mean) ?? [1, 0];
          expect(lower).toBeLessThanOrEqual(mean(units) + 0.001);
          expect(upper).toBeGreaterThanOrEqual(mean(units) - 0.001);
        },
      ),
      { numRuns: 40 },
    );
  });
});
