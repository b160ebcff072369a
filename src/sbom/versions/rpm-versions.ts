import { type CompareVersions, compareAsRead, compareDigits, compareText } from './order.ts';

type Version = Readonly<{ epoch: string; version: string; release: string }>;

/** RPM's order of epoch, version and release (rpm-version(7)). */
export const compareRpm: CompareVersions = compareAsRead(
  read,
  (a, b) =>
    compareDigits(a.epoch, b.epoch) ||
    compareSegments(a.version, b.version) ||
    compareSegments(a.release, b.release),
);

function read(text: string): Version | undefined {
  const match = /^(?:(\d+):)?([^\s:]+)$/u.exec(text);
  if (!match) return undefined;
  const [, epoch = '0', rest = ''] = match;
  const hyphen = rest.lastIndexOf('-');
  return hyphen < 0
    ? { epoch, version: rest, release: '' }
    : { epoch, version: rest.slice(0, hyphen), release: rest.slice(hyphen + 1) };
}

/** What separates segments says nothing; "~" comes before the end, "^" right after it. */
function compareSegments(a: string, b: string): number {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at] ?? '', right[at] ?? ''];
    const order = kind(x) - kind(y) || compareAlike(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

const segmentsOf = (text: string): readonly string[] => text.match(/\d+|[A-Za-z]+|[~^]/gu) ?? [];

function kind(segment: string): number {
  if (segment === '~') return -1;
  if (segment === '') return 0;
  if (segment === '^') return 1;
  return /^\d/u.test(segment) ? 3 : 2;
}

function compareAlike(a: string, b: string): number {
  return /^\d/u.test(a) ? compareDigits(a, b) : compareText(a, b);
}
