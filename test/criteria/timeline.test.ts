import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/criteria/calendar.ts';
import { timelineAt } from '../../src/criteria/timeline.ts';

describe('the date of judgement', () => {
  test('is past a day only after it, and past a month only after its last day', () => {
    const time = timelineAt('2026-11-23');
    expect(time.isPast('2026-11-22')).toBe(true);
    expect(time.isPast('2026-11-23')).toBe(false);
    expect(time.isPast('2026-11')).toBe(false);
    expect(time.hasBegun('2026-11-23')).toBe(true);
    expect(time.hasBegun('2026-11')).toBe(true);
    expect(time.hasBegun('2026-11-24')).toBe(false);
  });

  test('knows from which day and until which day it would have answered the same', () => {
    const time = timelineAt('2026-11-23');
    expect(time.steady()).toEqual({ from: null, until: null });
    time.isPast('2026-10-31');
    time.isPast('2026-12-31');
    expect(time.steady()).toEqual({ from: '2026-11-01', until: '2026-12-31' });
    time.hasBegun('2026-11-10');
    time.hasBegun('2026-12-24');
    expect(time.steady()).toEqual({ from: '2026-11-10', until: '2026-12-23' });
  });

  test('answers the same on every steady day', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), day)), day, day, (asked, asOf, other) => {
        const ask = (date: string) => {
          const time = timelineAt(date);
          const answers = asked.map(([isEnd, on]) => (isEnd ? time.isPast(on) : time.hasBegun(on)));
          return { answers, steady: time.steady() };
        };
        const { answers, steady } = ask(asOf);
        const isSteady =
          (steady.from === null || other >= steady.from) &&
          (steady.until === null || other <= steady.until);
        if (isSteady) expect(ask(other).answers).toEqual(answers);
        else expect(ask(other).answers).not.toEqual(answers);
      }),
    );
  });
});
