import {
  type CompareVersions,
  compareAsRead,
  compareDigits,
  compareLists,
  type Order,
} from './order.ts';

/**
 * `release`: the dotted numbers in front. `rest`: what follows, number by number and word by word;
 * `end` stands for nothing at all, `letter` for a patch letter ("1.0.2zg").
 */
type Part = Readonly<{ is: 'number' | 'word' | 'letter' | 'end'; text: string }>;
type Version = Readonly<{ release: readonly string[]; rest: readonly Part[]; dated: boolean }>;

/** Everybody agrees on the order of these three; of the others only that they come before a release. */
const stages = ['alpha', 'beta', 'rc'];
const before = new Set([...stages, 'dev', 'snapshot', 'nightly', 'pre', 'preview', 'milestone']);
const after = new Set([
  'sp',
  'sr',
  'patch',
  'p',
  'pl',
  'hotfix',
  'hf',
  'update',
  'u',
  'post',
  'rev',
]);
const same = new Set(['final', 'ga', 'release', 'stable']);

const shape = /^(?:v|version|release|rel|r)?[-_. ]?(\d+(?:\.\d+)*)([a-z0-9._+-]*)$/u;
const end: Part = { is: 'end', text: '' };

/**
 * Versions of software without a registry, as its makers number them: dotted numbers, OpenSSL's patch
 * letters, dates, and the usual words before and after a release. A word whose meaning is not common
 * ("1.0-fips") leaves the two without an order, unless the numbers before it decide.
 */
export const compareGeneric: CompareVersions = compareAsRead(read, compare);

function read(text: string): Version | undefined {
  const dotted = text.toLowerCase().replace(/^(\d{4})-(\d\d)-(\d\d)(?!\d)/u, '$1.$2.$3');
  const match = shape.exec(dotted);
  if (!match) return undefined;
  const release = (match[1] ?? '').split('.');
  return {
    release,
    rest: partsOf(match[2] ?? ''),
    dated: /^(?:19|20)\d{6}(?:\d{4,6})?$/u.test(release[0] ?? ''),
  };
}

function partsOf(text: string): Part[] {
  const [letter] = /^[a-z]{1,2}(?![a-z0-9])/u.exec(text) ?? [];
  const patched = letter !== undefined && (letter.length === 1 || !isKnown(letter));
  const words = (patched ? text.slice(letter.length) : text).match(/\d+|[a-z]+/gu) ?? [];
  return [
    ...(patched ? [{ is: 'letter', text: letter } as const] : []),
    ...words
      .filter((word) => !same.has(word))
      .map((word): Part => ({ is: /\d/u.test(word) ? 'number' : 'word', text: word })),
  ];
}

const isKnown = (word: string) => before.has(word) || after.has(word) || same.has(word);

/** A date and a number that counts releases are two ways to number: nothing comes first. */
function compare(a: Version, b: Version): Order {
  if (a.dated !== b.dated) return undefined;
  const numbers = compareLists(a.release, b.release, '0', compareDigits);
  return numbers === 0 ? compareLists(a.rest, b.rest, end, compareParts) : numbers;
}

function compareParts(a: Part, b: Part): Order {
  if (a.is === b.is) return compareAlike(a, b);
  const [x, y] = [side(a), side(b)];
  return x === undefined || y === undefined || x === y ? undefined : x - y;
}

function compareAlike(a: Part, b: Part): Order {
  if (a.text === b.text) return 0;
  if (a.is === 'number') return compareDigits(a.text, b.text);
  if (a.is === 'letter') return a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
  const [x, y] = [stages.indexOf(a.text), stages.indexOf(b.text)];
  if (x >= 0 && y >= 0) return x - y;
  const [left, right] = [side(a), side(b)];
  return left === undefined || right === undefined || left === right ? undefined : left - right;
}

/** -1 before the release itself, 1 after it; undefined for a word nobody agrees on. */
function side({ is, text }: Part): number | undefined {
  if (is === 'end') return 0;
  if (is !== 'word' || after.has(text)) return 1;
  return before.has(text) ? -1 : undefined;
}
