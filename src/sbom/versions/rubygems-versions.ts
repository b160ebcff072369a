import {
  type CompareVersions,
  compareAsRead,
  compareDigits,
  compareLists,
  compareText,
} from './order.ts';

const shape = /^\d+(?:\.[0-9a-z]+)*(?:-[0-9a-z-]+(?:\.[0-9a-z-]+)*)?$/iu;

/** Bundler writes the platform behind the version. */
const platform = /-(?:java|jruby|(?:x86|x64|x86_64|aarch64|arm|arm64|universal)-[a-z0-9_-]+)$/u;

/** Gem::Version: numbers and words in turn, a word before a number, so "2.0.rc1" before "2.0". */
export const compareRubygems: CompareVersions = compareAsRead(read, (a, b) =>
  compareLists(a, b, '0', compareSegments),
);

function read(text: string): readonly string[] | undefined {
  const version = text.replace(platform, '');
  if (!shape.test(version)) return undefined;
  const segments = version.replaceAll('-', '.pre.').match(/\d+|[a-z]+/giu) ?? [];
  const word = segments.findIndex((segment) => isWord(segment));
  const numbers = word < 0 ? segments : segments.slice(0, word);
  return [...withoutZeros(numbers), ...withoutZeros(word < 0 ? [] : segments.slice(word))];
}

const isWord = (segment: string) => /[a-z]/iu.test(segment);

function withoutZeros(segments: readonly string[]): readonly string[] {
  return segments.slice(0, segments.findLastIndex((segment) => !/^0+$/u.test(segment)) + 1);
}

function compareSegments(a: string, b: string): number {
  const [x, y] = [isWord(a), isWord(b)];
  if (x !== y) return x ? -1 : 1;
  return x ? compareText(a, b) : compareDigits(a, b);
}
