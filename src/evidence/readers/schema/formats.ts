import { isEmailAddress } from './email-address.ts';

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 3339, full-date. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** RFC 3339, full-time; a leap second only where one can be: at 23:59:60 UTC. */
function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(text);
  if (!match) return false;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [zoneHour, zoneMinute] = [Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (zoneHour > 23 || zoneMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const east = match[4] === '-' ? -1 : 1;
  const minuteUtc = minute - zoneMinute * east;
  const hourUtc = hour - zoneHour * east - (minuteUtc < 0 ? 1 : 0);
  return (
    (hourUtc === 23 || hourUtc === -1) && (minuteUtc === 59 || minuteUtc === -1) && second < 61
  );
}

function isDateTime(text: string): boolean {
  const [date, time, ...more] = text.split(/t|\s/i);
  return date !== undefined && time !== undefined && !more.length && isDate(date) && isTime(time);
}

/** RFC 3986 with a scheme: its characters, and square brackets around an address only. */
const uri =
  /^[a-z][a-z0-9+\-.]*:(?:\/\/(?:[\w\-.~!$&'()*+,;=:%]*@)?\[[0-9a-f:.]+\])?(?!$|[?#])(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;

type Format = Readonly<{ check: (text: string) => boolean; message: string }>;

/**
 * The formats that the schemas of CycloneDX name. Its own validators accept any text as an
 * iri-reference, and so do its test files.
 */
export const formats: Readonly<Record<string, Format>> = {
  date: { check: isDate, message: 'must be a date such as 2026-11-23' },
  'date-time': {
    check: isDateTime,
    message: 'must be a date with time and zone such as 2026-11-23T09:30:00Z',
  },
  'idn-email': { check: isEmailAddress, message: 'must be an e-mail address' },
  uri: { check: (text) => uri.test(text), message: 'must be an absolute address (URI)' },
  'iri-reference': { check: () => true, message: 'must be an address (IRI)' },
};
