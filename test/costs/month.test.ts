import { describe, expect, test } from 'vitest';
import { monthOf, nameOfDay, nameOfMonth, nextMonthBegins } from '../../src/costs/month.ts';

describe('a month of spending', () => {
  test.each([
    ['2026-11-30', '2026-11', '2026-12-01'],
    ['2026-12-31', '2026-12', '2027-01-01'],
    ['2027-01-01', '2027-01', '2027-02-01'],
    ['2028-02-29', '2028-02', '2028-03-01'],
  ])('of %s is %s and ends before %s', (day, month, next) => {
    expect(monthOf(day)).toBe(month);
    expect(nextMonthBegins(month)).toBe(next);
  });

  test('has a name, and so has a day, wherever the program runs', () => {
    expect(nameOfMonth('2026-11')).toBe('November 2026');
    expect(nameOfDay('2026-12-01')).toBe('1 December 2026');
  });
});
