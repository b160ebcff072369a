import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueWeek, nextDue, withSent } from '../../src/digest/due-week.ts';
import type { Schedule } from '../../src/digest/schedule.ts';

const berlin: Schedule = { weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Berlin' };
const at = (instant: string) => Temporal.Instant.from(instant);

type Plan = Parameters<typeof dueWeek>[0];

const plan = (parts: Partial<Plan> = {}): Plan => ({
  schedule: berlin,
  from: '2026-11-10T12:00:00Z',
  sent: [],
  ...parts,
});

const sentOn = (week: string, day: string) => ({ week, day });

/** A scheduler whose clock shows these instants; resolves to what it sends. */
function sendAll(schedule: Schedule, from: string, instants: readonly Temporal.Instant[]) {
  let sent: Plan['sent'] = [];
  const all: string[] = [];
  for (const now of instants) {
    const due = dueWeek({ schedule, from, sent }, now);
    if (!due) continue;
    all.push(due.week);
    sent = withSent(sent, due);
  }
  return all;
}

describe('src/digest/due-week.ts', () => {
  test('what was due before somebody subscribed is not sent', () => {
    expect(dueWeek(plan(), at('2026-11-10T12:01:00Z'))).toBeUndefined();
    expect(dueWeek(plan(), at('2026-11-16T08:00:00Z'))).toEqual({
      week: '2026-W47',
      day: '2026-11-16',
      since: '2026-11-09',
    });
  });

  test('it looks back to the day of the one before', () => {
    const sent = [sentOn('2026-W47', '2026-11-18')];
    expect(dueWeek(plan({ sent }), at('2026-11-23T09:00:00Z'))?.since).toBe('2026-11-18');
  });

  test('weeks that were missed are made up for once, on the day it is', () => {
    const sent = [sentOn('2026-W46', '2026-11-09')];
    const due = dueWeek(plan({ from: '2026-11-01T00:00:00Z', sent }), at('2026-12-10T12:00:00Z'));
    expect(due).toEqual({ week: '2026-W50', day: '2026-12-10', since: '2026-11-09' });
  });

  test('a clock that goes back an hour, or weeks, sends nothing again', () => {
    const sent = [sentOn('2026-W48', '2026-11-23')];
    for (const now of ['2026-11-23T07:30:00Z', '2026-11-16T09:00:00Z', '2026-11-23T08:30:00Z']) {
      expect(dueWeek(plan({ sent }), at(now)), now).toBeUndefined();
    }
  });

  test('a digest that a wrong clock sent a year ahead does not silence the year', () => {
    const sent = [sentOn('2026-W47', '2026-11-16'), sentOn('2027-W47', '2027-11-22')];
    const due = dueWeek(plan({ sent }), at('2026-11-23T09:00:00Z'));
    expect(due).toEqual({ week: '2026-W48', day: '2026-11-23', since: '2026-11-16' });
  });

  test('a schedule that moves to a later day has no second digest in that week', () => {
    const friday = { ...berlin, weekday: 5 };
    const moved = plan({
      schedule: friday,
      from: '2026-11-24T10:00:00Z',
      sent: [sentOn('2026-W48', '2026-11-23')],
    });
    expect(dueWeek(moved, at('2026-11-27T09:00:00Z'))).toBeUndefined();
    expect(nextDue(moved, at('2026-11-24T10:00:00Z')).day).toBe('2026-12-04');
  });

  const schedules = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
      'UTC',
    ),
  });
  const start = at('2026-09-15T00:00:00Z');
  const hoursAhead = fc.array(fc.double({ min: 0.01, max: 5 * 24, noNaN: true }), {
    minLength: 1,
    maxLength: 80,
  });

  test('a clock that goes on sends every week once, whatever the season does to it', () => {
    fc.assert(
      fc.property(schedules, hoursAhead, (schedule, steps) => {
        let now = start;
        const instants = steps.map((hours) => {
          now = now.add({ milliseconds: Math.round(hours * 3_600_000) });
          return now;
        });
        const all = sendAll(schedule, start.toString(), instants);
        expect(new Set(all).size).toBe(all.length);
        const weeks = now.since(start).total('hours') / (7 * 24);
        expect(all.length).toBeGreaterThanOrEqual(Math.floor(weeks) - 1);
        expect(all.length).toBeLessThanOrEqual(Math.ceil(weeks) + 1);
      }),
    );
  });

  test('a clock that jumps to and fro within ten days sends no week twice', () => {
    const jumps = fc.array(fc.double({ min: -5 * 24, max: 5 * 24, noNaN: true }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(schedules, hoursAhead, jumps, (schedule, steps, shifts) => {
        let now = start;
        const instants = steps.map((hours, step) => {
          now = now.add({ milliseconds: Math.round(hours * 3_600_000) });
          return now.add({ milliseconds: Math.round((shifts[step] ?? 0) * 3_600_000) });
        });
        const all = sendAll(schedule, start.toString(), instants);
        expect(all).toEqual([...new Set(all)].toSorted());
      }),
    );
  });

  test('what is said to come next is what comes', () => {
    fc.assert(
      fc.property(schedules, fc.nat(60 * 24), (schedule, hours) => {
        const now = start.add({ hours });
        const fresh = { schedule, from: now.toString(), sent: [] };
        const next = nextDue(fresh, now);
        expect(dueWeek(fresh, next.at.subtract({ seconds: 1 }))).toBeUndefined();
        expect(dueWeek(fresh, next.at)?.week).toBe(next.week);
      }),
    );
  });
});
