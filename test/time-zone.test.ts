import { describe, expect, test } from 'vitest';
import { isTimeZone } from '../src/time-zone.ts';

describe('src/time-zone.ts', () => {
  test.each([
    ['Europe/Prague', true],
    ['UTC', true],
    ['+01:00', false],
    ['Mars/Base', false],
    ['', false],
  ])('%j as a time zone: %s', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });
});
