import { foldText } from './fold-text.ts';

/**
 * One word of a company name, folded in `word`; `separated` when a comma, bracket or spaced dash
 * stands before it. Offsets are into the text given.
 */
export type NameToken = Readonly<{
  raw: string;
  word: string;
  separated: boolean;
  start: number;
  end: number;
}>;

/** Longer texts are not names; the rest is cut off so that hostile input stays cheap. */
const maxNameLength = 400;

/** Words of a company name, folded; runs of single letters are one word ("s. r. o." is "sro"). */
export function nameTokens(name: string, maxLength = maxNameLength): NameToken[] {
  const tokens: NameToken[] = [];
  let end = 0;
  const text = name.slice(0, maxLength);
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}.'’]+|[&+]/gu)) {
    const word = foldWord(match[0]);
    if (word === '') continue;
    const gap = text.slice(end, match.index);
    const start = match.index;
    end = start + match[0].length;
    tokens.push({
      raw: match[0],
      word,
      separated: tokens.length > 0 && separates(gap),
      start,
      end,
    });
  }
  return joinLetters(splitIdeographs(tokens));
}

function foldWord(raw: string): string {
  if (raw === '&' || raw === '+') return 'and';
  const folded = foldText(raw).replace(/[.'’]/gu, '');
  return folded === 'und' || folded === 'et' ? 'and' : folded;
}

function separates(gap: string): boolean {
  return /[,;()[\]\n\r:|]|\s[-–—]\s/u.test(gap);
}

function joinLetters(tokens: readonly NameToken[]): NameToken[] {
  const joined: NameToken[] = [];
  let previousIsLetter = false;
  for (const token of tokens) {
    const last = joined.at(-1);
    const isLetter = /^[\p{L}]$/u.test(token.word);
    const continues = last !== undefined && isLetter && previousIsLetter && !token.separated;
    if (continues) {
      joined[joined.length - 1] = {
        raw: `${last.raw} ${token.raw}`,
        word: last.word + token.word,
        separated: last.separated,
        start: last.start,
        end: token.end,
      };
    } else joined.push(token);
    previousIsLetter = isLetter;
  }
  return joined;
}

const ideographicForms = ['股份有限公司', '有限责任公司', '有限公司', '株式会社', '合同会社'];

/** Chinese and Japanese names carry the form without a space: "株式会社…", "…有限公司". */
function splitIdeographs(tokens: readonly NameToken[]): readonly NameToken[] {
  if (!tokens.some(({ word }) => /[\u3400-\u9fff]/u.test(word))) return tokens;
  return tokens.flatMap((token) => {
    const form = ideographicForms.find((one) => token.word.includes(one) && token.word !== one);
    if (!form) return [token];
    const at = token.word.indexOf(form);
    return [token.word.slice(0, at), form, token.word.slice(at + form.length)]
      .filter((word) => word !== '')
      .map((word, index) => ({
        ...token,
        raw: word,
        word,
        separated: index === 0 && token.separated,
      }));
  });
}
