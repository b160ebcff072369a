import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastOccurrence, nextOccurrence, type Schedule } from '../../src/digest/schedule.ts';

const berlin: Schedule = { weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Berlin' };
const at = (instant: string) => Temporal.Instant.from(instant);

describe('src/digest/schedule.ts', () => {
  test.each([
    ['2026-11-23T07:59:59Z', '2026-W47', '2026-11-16'],
    ['2026-11-23T08:00:00Z', '2026-W48', '2026-11-23'],
    ['2026-11-29T23:59:59Z', '2026-W48', '2026-11-23'],
  ])('at %s the digest of %s was due last, on %s', (now, week, day) => {
    expect(lastOccurrence(berlin, at(now))).toMatchObject({ week, day });
  });

  test('nine o’clock is nine o’clock before and after the clocks change', () => {
    const hours = ['2026-10-19T12:00:00Z', '2026-10-26T12:00:00Z'].map((now) =>
      lastOccurrence(berlin, at(now)).at.toString(),
    );
    expect(hours).toEqual(['2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z']);
  });

  test('a time that the clocks leave out is an hour later; one that comes twice is the first', () => {
    const sunday = { ...berlin, weekday: 7, hour: 2, minute: 30 };
    const spring = lastOccurrence(sunday, at('2026-03-29T12:00:00Z'));
    const autumn = lastOccurrence(sunday, at('2026-10-25T12:00:00Z'));
    expect(spring.at.toString()).toBe('2026-03-29T01:30:00Z');
    expect(autumn.at.toString()).toBe('2026-10-25T00:30:00Z');
  });

  test('the first days of a year belong to the week they are in', () => {
    expect(lastOccurrence(berlin, at('2027-01-01T12:00:00Z')).week).toBe('2026-W53');
  });

  test('what comes next is a week after what was last', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(nextOccurrence(berlin, now)).toMatchObject({ week: '2026-W49', day: '2026-11-30' });
  });

  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
  );
  const schedules = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    timeZone: zones,
  });
  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

  test('the last one is never in the future, and less than eight days old', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, now) => {
        const { at: due } = lastOccurrence(schedule, now);
        const age = now.since(due).total('hours');
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(7 * 24 + 26);
      }),
    );
  });

  test('time that passes never leads to an earlier week', () => {
    fc.assert(
      fc.property(schedules, instants, fc.nat(40 * 24), (schedule, now, hours) => {
        const later = lastOccurrence(schedule, now.add({ hours }));
        expect(later.week >= lastOccurrence(schedule, now).week).toBe(true);
      }),
    );
  });
});
