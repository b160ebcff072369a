import { expect, test } from 'vitest';
import { findDurations } from '../../src/claims/durations.ts';

const isos = (text: string): string[] => findDurations(text).map(({ iso }) => iso);

test.each([
  ['within 30 days', 'P30D'],
  ['within thirty (30) calendar days', 'P30D'],
  ['no later than 72 hours', 'PT72H'],
  ['a 24-hour early warning', 'PT24H'],
  ['15-minute response', 'PT15M'],
  ['within 72h', 'PT72H'],
  ['within two weeks', 'P2W'],
  ['for at least ten years', 'P10Y'],
  ['innerhalb von 24 Stunden', 'PT24H'],
  ['innerhalb von zwei Werktagen', 'P2D'],
  ['innerhalb eines Monats', 'P1M'],
  ['binnen 14 Kalendertagen', 'P14D'],
  ['within 5 to 10 days', 'P10D'],
  ['on the next business day', 'P1D'],
  ['thirty\ndays', 'P30D'],
])('"%s" is %s', (text, iso) => {
  expect(isos(text)).toEqual([iso]);
});

test.each([
  '24/7 support',
  'version 2.4 h',
  'ISO 27001',
  '10 % of days',
  'in 2031',
  'thirty (40) days',
])('"%s" prints no length of time', (text) => {
  expect(isos(text)).toEqual([]);
});

test('business days keep their number and say what they are', () => {
  expect(findDurations('within 2 business days')).toMatchObject([{ iso: 'P2D', days: 'business' }]);
  expect(findDurations('innerhalb von 3 Arbeitstagen')).toMatchObject([{ days: 'business' }]);
  expect(findDurations('within 30 calendar days')).toMatchObject([{ days: 'calendar' }]);
});

test('several lengths of time keep their places', () => {
  const text = 'critical within 7 days, high within 30 days';
  expect(findDurations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '7 days',
    '30 days',
  ]);
});
