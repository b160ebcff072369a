import { type CompareVersions, compareAsRead, compareDigits } from './order.ts';

type Version = Readonly<{ epoch: string; upstream: string; revision: string }>;

/** Debian policy 5.6.12: epoch, upstream version, revision; "~" comes before everything, even the end. */
export const compareDebian: CompareVersions = compareAsRead(
  read,
  (a, b) =>
    compareDigits(a.epoch, b.epoch) ||
    compareRuns(a.upstream, b.upstream) ||
    compareRuns(a.revision, b.revision),
);

function read(text: string): Version | undefined {
  const match = /^(?:(\d+):)?([A-Za-z0-9.+~:-]+)$/u.exec(text);
  if (!match) return undefined;
  const [, epoch = '0', rest = ''] = match;
  const hyphen = rest.lastIndexOf('-');
  return hyphen < 0
    ? { epoch, upstream: rest, revision: '' }
    : { epoch, upstream: rest.slice(0, hyphen), revision: rest.slice(hyphen + 1) };
}

/** Runs of other characters and runs of digits in turn, as dpkg does. */
function compareRuns(a: string, b: string): number {
  const [left, right] = [a.match(/\D+|\d+/gu) ?? [], b.match(/\D+|\d+/gu) ?? []];
  const [x, y] = [inTurn(left), inTurn(right)];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [run, other] = [x[at] ?? '', y[at] ?? ''];
    const order = at % 2 === 0 ? compareWords(run, other) : compareDigits(run, other);
    if (order !== 0) return order;
  }
  return 0;
}

/** Words stand at even places, numbers at odd ones. */
function inTurn(runs: readonly string[]): readonly string[] {
  return /^\d/u.test(runs[0] ?? '') ? ['', ...runs] : runs;
}

function compareWords(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = weight(a[at]) - weight(b[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** "~" before the end, letters before everything else. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.charCodeAt(0);
  return /[A-Za-z]/u.test(character) ? code : code + 256;
}
