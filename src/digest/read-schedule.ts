import { isTimeZone } from '../time-zone.ts';
import type { Schedule } from './schedule.ts';

const weekdays: readonly RegExp[] = [
  /^(?:mon(?:days?)?|montags?|mo)$/u,
  /^(?:tue(?:s|sdays?)?|dienstags?|di)$/u,
  /^(?:wed(?:nesdays?)?|mittwochs?|mi)$/u,
  /^(?:thu(?:r|rs|rsdays?)?|donnerstags?|do)$/u,
  /^(?:fri(?:days?)?|freitags?|fr)$/u,
  /^(?:sat(?:urdays?)?|samstags?|sonnabends?|sa)$/u,
  /^(?:sun(?:days?)?|sonntags?|so)$/u,
];

const clock = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|uhr|h)?$/u;

const monday = 1;
const nine = { hour: 9, minute: 0 } as const;

/**
 * When a digest is wanted, in the words of a person: "on Monday at 9", "freitags um 16:30",
 * "every Tuesday 4pm Europe/Prague". What is not said is Monday, nine o'clock, and the zone given.
 */
export function readSchedule(text: string, timeZone: string): Schedule {
  const words = text.slice(0, 300).split(/[\s,;]+/u);
  const lower = words.map((word) => word.toLowerCase().replace(/[.!?]+$/u, ''));
  const weekday = lower.map(weekdayOf).find((day) => day !== undefined) ?? monday;
  const time = lower.map(timeAt).find((found) => found !== undefined) ?? nine;
  return { weekday, ...time, timeZone: zoneIn(text) ?? timeZone };
}

/** The time zone that a text names, "Europe/Prague". */
export function zoneIn(text: string): string | undefined {
  return text
    .slice(0, 300)
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/[.!?]+$/u, ''))
    .find((word) => (word.includes('/') || word === 'UTC') && isTimeZone(word));
}

/** Whether a word says a day of the week or a time, in lower case. */
export function saysWhen(word: string): boolean {
  return weekdayOf(word) !== undefined || clock.test(word);
}

function weekdayOf(word: string): number | undefined {
  const at = weekdays.findIndex((pattern) => pattern.test(word));
  return at < 0 ? undefined : at + 1;
}

function timeAt(
  word: string,
  at: number,
  words: readonly string[],
): Readonly<{ hour: number; minute: number }> | undefined {
  const match = clock.exec(word);
  if (!match) return undefined;
  const [, hours = '', minutes = '0', mark = words[at + 1]] = match;
  const half = mark === 'pm' && Number(hours) < 12 ? 12 : 0;
  const hour = mark === 'am' && Number(hours) === 12 ? 0 : Number(hours) + half;
  const minute = Number(minutes);
  return hour < 24 && minute < 60 ? { hour, minute } : undefined;
}
