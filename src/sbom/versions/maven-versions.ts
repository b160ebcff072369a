import {
  type CompareVersions,
  compareAsRead,
  compareDigits,
  compareLists,
  compareText,
} from './order.ts';

/** `rank` orders kinds of tokens, `text` those of one kind. */
type Token = Readonly<{ rank: number; text: string }>;

const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot'];
const release = 5;
const servicePack = 6;
const unknownWord = 7;
const numberAfterHyphen = 8;
const numberAfterDot = 9;

const shortened = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);
const released = new Set(['ga', 'final', 'release']);
const end: Token = { rank: release, text: '' };

/**
 * Maven's version order specification (maven.apache.org/pom.html): tokens between dots, hyphens and
 * changes between digits and letters; zeros and "final" before a hyphen or the end say nothing;
 * known qualifiers come in their order, unknown ones ("redhat") after the release.
 */
export const compareMaven: CompareVersions = compareAsRead(read, (a, b) =>
  compareLists(a, b, end, compareTokens),
);

function read(text: string): readonly Token[] | undefined {
  if (!/^[\p{L}\p{N}._+-]+$/u.test(text)) return undefined;
  const tokens: Token[] = [];
  const pieces = `.${text.toLowerCase()}`.matchAll(/([.-])([^.-]*)/gu);
  for (const [, separator = '', piece = ''] of pieces) {
    const runs = piece.match(/\d+|\D+/gu) ?? ['0'];
    runs.forEach((run, at) => {
      const token = tokenOf(run, at === 0 ? separator : '-');
      const before = tokens.at(-1);
      if (before && isNumber(token)) tokens[tokens.length - 1] = spelledOut(before);
      if (token.rank !== numberAfterDot) trim(tokens);
      tokens.push(token);
    });
  }
  trim(tokens);
  return tokens;
}

function tokenOf(run: string, separator: string): Token {
  if (/^\d/u.test(run)) {
    return { rank: separator === '.' ? numberAfterDot : numberAfterHyphen, text: run };
  }
  if (released.has(run)) return end;
  const known = qualifiers.indexOf(run);
  if (known >= 0) return { rank: known, text: '' };
  if (run === 'cr') return { rank: qualifiers.indexOf('rc'), text: '' };
  return run === 'sp' ? { rank: servicePack, text: '' } : { rank: unknownWord, text: run };
}

/** "a1" is "alpha-1"; without a number "a" is a word like any other. */
function spelledOut(token: Token): Token {
  const word = token.rank === unknownWord ? shortened.get(token.text) : undefined;
  return word === undefined ? token : { rank: qualifiers.indexOf(word), text: '' };
}

const isNumber = ({ rank }: Token) => rank === numberAfterHyphen || rank === numberAfterDot;

function trim(tokens: Token[]): void {
  for (let last = tokens.at(-1); last && saysNothing(last); last = tokens.at(-1)) tokens.pop();
}

const saysNothing = (token: Token) =>
  isNumber(token) ? /^0+$/u.test(token.text) : token.rank === release;

function compareTokens(a: Token, b: Token): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return isNumber(a) ? compareDigits(a.text, b.text) : compareText(a.text, b.text);
}
