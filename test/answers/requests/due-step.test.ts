import { describe, expect, test } from 'vitest';
import { dueStep, isUnanswered } from '../../../src/answers/requests/due-step.ts';
import { evidenceRequest } from '../../support/requests.ts';

const sent = evidenceRequest({ askedOn: '2026-11-16', deadline: '2026-12-07' });

describe('src/answers/requests/due-step.ts', () => {
  test('three days before the deadline, and not before, a reminder is due', () => {
    expect(dueStep(sent, '2026-12-03')).toBeUndefined();
    expect(dueStep(sent, '2026-12-04')).toBe('reminded');
    expect(dueStep(sent, '2026-12-07')).toBe('reminded');
  });

  test('it is overdue from the day after the deadline, whether anybody was reminded or not', () => {
    expect(dueStep(sent, '2026-12-08')).toBe('overdue');
    expect(dueStep({ ...sent, state: 'reminded' }, '2026-12-08')).toBe('overdue');
  });

  test('nothing is due twice', () => {
    expect(dueStep({ ...sent, state: 'reminded' }, '2026-12-06')).toBeUndefined();
    expect(dueStep({ ...sent, state: 'overdue' }, '2027-02-01')).toBeUndefined();
  });

  test.each(['draft', 'received', 'withdrawn'] as const)(
    'nothing is due of one that is %s',
    (state) => {
      expect(dueStep({ ...sent, state }, '2027-02-01')).toBeUndefined();
      expect(isUnanswered({ ...sent, state }, '2027-02-01')).toBe(false);
    },
  );

  test('who asks for something within two days is not reminded of what they just said', () => {
    const short = { ...sent, askedOn: '2026-12-05', deadline: '2026-12-07' };
    expect(dueStep(short, '2026-12-05')).toBeUndefined();
    expect(dueStep(short, '2026-12-08')).toBe('overdue');
  });

  test('more than 14 days without an answer are too long, whatever the deadline', () => {
    const long = { ...sent, deadline: '2027-06-30' };
    expect(isUnanswered(long, '2026-11-30')).toBe(false);
    expect(isUnanswered(long, '2026-12-01')).toBe(true);
  });
});
