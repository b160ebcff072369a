import { type CompareVersions, compareAsRead, compareDigits, compareText } from './order.ts';

/** `rank` orders kinds of tokens: what comes later in a version has the higher one. */
type Token = Readonly<{ rank: number; text: string }>;

const firstNumber = 0;
const furtherNumber = 1;
const letter = 2;
const suffix = 3;
const suffixNumber = 4;
const commit = 5;
const revision = 6;
const end: Token = { rank: 7, text: '' };

const suffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];
const none = suffixes.indexOf('');

const shape =
  /^(\d+)((?:\.\d+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:~([0-9a-f]+))?(?:-r(\d+))?$/u;

/** The order of apk-tools: numbers, a letter, suffixes before or after the release, the revision. */
export const compareAlpine: CompareVersions = compareAsRead(read, compare);

function read(text: string): readonly Token[] | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, first = '', numbers = '', patch, words = '', hash, build] = match;
  return [
    { rank: firstNumber, text: first },
    ...(numbers.match(/\d+/gu) ?? []).map((number) => ({ rank: furtherNumber, text: number })),
    ...optional(letter, patch),
    ...(words.match(/[a-z]+|\d+/gu) ?? []).map((word) => ({
      rank: /\d/u.test(word) ? suffixNumber : suffix,
      text: word,
    })),
    ...optional(commit, hash),
    ...optional(revision, build),
  ];
}

const optional = (rank: number, text: string | undefined): readonly Token[] =>
  text ? [{ rank, text }] : [];

function compare(a: readonly Token[], b: readonly Token[]): number {
  for (let at = 0; at <= Math.max(a.length, b.length); at += 1) {
    const order = compareTokens(a[at] ?? end, b[at] ?? end);
    if (order !== 0) return order;
  }
  return 0;
}

/** The version that goes on is the later one, unless it goes on with a suffix like "_rc". */
function compareTokens(a: Token, b: Token): number {
  if (a.rank === b.rank) return compareAlike(a, b);
  if (isEarly(a)) return -1;
  return isEarly(b) ? 1 : b.rank - a.rank;
}

const isEarly = ({ rank, text }: Token) => rank === suffix && suffixes.indexOf(text) < none;

/** After the first, a number with a leading zero is read like the digits behind a decimal point. */
function compareAlike(a: Token, b: Token): number {
  if (a.rank === suffix) return suffixes.indexOf(a.text) - suffixes.indexOf(b.text);
  const decimal = a.rank === furtherNumber && (a.text.startsWith('0') || b.text.startsWith('0'));
  return decimal || a.rank === letter || a.rank === commit
    ? compareText(a.text, b.text)
    : compareDigits(a.text, b.text);
}
