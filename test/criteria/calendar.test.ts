import { describe, expect, test } from 'vitest';
import {
  addDays,
  addDuration,
  addMonths,
  durationHours,
  firstDay,
  isDuration,
  lastDay,
} from '../../src/criteria/calendar.ts';

describe('a month', () => {
  test('ends on its last day and begins on its first', () => {
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(lastDay('2000-02')).toBe('2000-02-29');
    expect(lastDay('2100-02')).toBe('2100-02-28');
    expect(lastDay('2026-06')).toBe('2026-06-30');
    expect(lastDay('2026-12')).toBe('2026-12-31');
    expect(lastDay('2026-12-05')).toBe('2026-12-05');
    expect(firstDay('2026-12')).toBe('2026-12-01');
    expect(firstDay('2026-12-05')).toBe('2026-12-05');
  });
});

describe('later and earlier days', () => {
  test('keep the day of the month, or take the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-11', 3)).toBe('2027-02-28');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
    expect(addMonths('2026-12-15', 12)).toBe('2027-12-15');
  });

  test('cross months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-02', 1)).toBe('2026-03-01');
  });
});

describe('a duration', () => {
  test('is ISO 8601', () => {
    expect(['P30D', 'PT24H', 'P1Y6M', 'P2W', 'PT15M'].every(isDuration)).toBe(true);
    expect(['P', 'PT', '30 days', 'P999999999Y', 'P1D2Y', ''].some(isDuration)).toBe(false);
  });

  test('can be added to a day and compared in hours', () => {
    expect(addDuration('2026-01-01', 'P30D')).toBe('2026-01-31');
    expect(addDuration('2026-01-01', 'PT72H')).toBe('2026-01-04');
    expect(durationHours('P3D')).toBe(72);
    expect(durationHours('PT24H')).toBe(24);
    expect(durationHours('P1Y')).toBe(8760);
  });
});
