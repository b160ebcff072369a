import { describe, expect, test } from 'vitest';
import { questionDates } from '../../../src/answers/understand-question/question-dates.ts';

describe('src/answers/understand-question/question-dates.ts', () => {
  test.each([
    ['Is that still valid on 1 March next year?', { on: '2027-03-01' }],
    ['Is it valid on March 1st, 2027?', { on: '2027-03-01' }],
    ['Was it valid as of 2025-06-30?', { on: '2025-06-30' }],
    ['Ist das am 1. März nächsten Jahres noch gültig?', { on: '2027-03-01' }],
    ['Is it valid on 1 March?', { on: '2027-03-01' }],
    ['Is it valid on 30 November?', { on: '2026-11-30' }],
    ['Will it be valid in 6 months?', { on: '2027-05-23' }],
    ['Is it still valid at the end of the year?', { on: '2026-12-31' }],
    ['Does it run out before June 2027?', { on: '2027-06-30' }],
    ['What changed since last month?', { since: '2026-10-23' }],
    ['What changed since 1 March?', { since: '2026-03-01' }],
    ['What changed since December?', { since: '2025-12-01' }],
    ['What changed in the last 14 days?', { since: '2026-11-09' }],
    ['Was hat sich seit letzter Woche geändert?', { since: '2026-11-16' }],
    ['What expires in the next 90 days?', { days: 90 }],
    ['Was läuft in den nächsten 3 Monaten ab?', { days: 92 }],
    ['What expires in the next two years?', { days: 731 }],
    ['Was läuft in den nächsten zwölf Monaten ab?', { days: 365 }],
    ['What expires next quarter?', { days: 92 }],
    ['Would they tell us within 24 hours?', { within: 'PT24H' }],
    ['Do they fix criticals in 30 days?', { within: 'P30D', on: '2026-12-23' }],
    ['The SOC 2 period ended in May.', {}],
    ['Is it still valid in May 2027?', { on: '2027-05-31' }],
    ['May we rely on the certificate?', {}],
    ['It says 2013.', {}],
  ])('%s', (question, expected) => {
    expect(questionDates(question, '2026-11-23')).toEqual(expected);
  });
});
