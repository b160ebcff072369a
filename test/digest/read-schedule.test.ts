import { describe, expect, test } from 'vitest';
import { readSchedule } from '../../src/digest/read-schedule.ts';

describe('src/digest/read-schedule.ts', () => {
  test.each([
    ['weekly digest', 1, 9, 0],
    ['weekly digest on Monday at 9', 1, 9, 0],
    ['send me the digest every Friday at 16:30, please', 5, 16, 30],
    ['digest on tuesdays 4pm', 2, 16, 0],
    ['digest Wed 12 am', 3, 0, 0],
    ['Wochenbericht donnerstags um 7 Uhr', 4, 7, 0],
    ['Wochenbericht am Sonntag um 8.15 Uhr', 7, 8, 15],
    ['weekly digest at 25', 1, 9, 0],
  ])('%s', (text, weekday, hour, minute) => {
    expect(readSchedule(text, 'Europe/Berlin')).toEqual({
      weekday,
      hour,
      minute,
      timeZone: 'Europe/Berlin',
    });
  });

  test('a zone that is named goes before that of the person', () => {
    expect(readSchedule('digest Monday 9 America/New_York', 'UTC').timeZone).toBe(
      'America/New_York',
    );
    expect(readSchedule('digest Monday 9 Mars/Base', 'UTC').timeZone).toBe('UTC');
  });
});
